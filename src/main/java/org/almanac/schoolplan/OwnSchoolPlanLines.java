package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.plans.OwnVersions;
import org.almanac.plans.Plan;
import org.almanac.registers.Kept;
import org.springframework.stereotype.Component;

/** What of a school's plan is a person's, each thing in words, and why it stays where it does. */
@Component
class OwnSchoolPlanLines {
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  OwnSchoolPlanLines(SchoolPlanPlaces places, SchoolPlanWords words) {
    this.places = places;
    this.words = words;
  }

  /** Schools' names by their code. */
  Map<String, String> schools(String organization) {
    return places.schools(organization).stream()
        .collect(Collectors.toMap(Alignment.School::code, Alignment.School::name));
  }

  Kept draft(Plan plan, Map<String, String> schools) {
    return new Kept(
        words.say("mine.what.draft"),
        about(plan.school(), plan.schoolYear(), schools),
        "",
        plan.draftedAt().map(at -> words.day(plan.organization(), at)).orElse(""),
        words.say("mine.stays.plan"));
  }

  Kept version(String what, OwnVersions.Own own, Map<String, String> schools) {
    return new Kept(
        words.say("mine.what." + what, own.version().number()),
        about(own.plan().school(), own.plan().schoolYear(), schools),
        own.version().whatMoved(),
        words.day(own.plan().organization(), own.version().at()),
        words.say("mine.stays.plan"));
  }

  /** What a person said and did on a plan's way through its season. */
  List<Kept> of(SchoolPlan row, String person, Map<String, String> schools) {
    List<Kept> all = new ArrayList<>();
    String about = about(row.school(), row.season(), schools);
    if (is(row.metBy(), person)) {
      all.add(kept("meeting", about, lines(row.inRoom(), row.voiceWanted()), ""));
    }
    if (is(row.handedInBy(), person)) {
      String day = row.handedInAt().map(at -> words.day(row.organization(), at)).orElse("");
      all.add(new Kept(words.say("mine.what.handed-in"), about, "", day, stays("plan")));
    }
    if (is(row.answeredBy(), person)) {
      all.add(kept("answer", about, lines(row.keeps(), row.changes()), ""));
    }
    if (is(row.closedBy(), person)) {
      boolean withdrawn = row.state() == SchoolPlanState.WITHDRAWN;
      String reason = lines(row.closedReason());
      String stays = withdrawn && !reason.isEmpty() ? "" : stays(withdrawn ? "plan" : "school");
      all.add(kept(withdrawn ? "withdrawn" : "closed", about, reason, stays));
    }
    return all;
  }

  Kept kept(String what, String about, String said, String stays) {
    return new Kept(words.say("mine.what." + what), about, said, "", stays);
  }

  /** Why something stays. */
  String stays(String why) {
    return words.say("mine.stays." + why);
  }

  String about(String school, String year, Map<String, String> schools) {
    return words.say("mine.about", schools.getOrDefault(school, school), year);
  }

  static String lines(String... said) {
    return Stream.of(said)
        .filter(one -> one != null && !one.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static boolean is(Optional<String> who, String person) {
    return who.filter(person::equals).isPresent();
  }
}
