package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    StaffMeeting meeting = row.meeting();
    if (meeting.metBy().filter(person::equals).isPresent()) {
      all.add(kept("meeting", about, lines(meeting.inRoom(), meeting.voiceWanted()), ""));
    }
    row.handedIn()
        .filter(in -> person.equals(in.by()))
        .map(in -> words.day(row.organization(), in.at()))
        .map(day -> new Kept(words.say("mine.what.handed-in"), about, "", day, stays("plan")))
        .ifPresent(all::add);
    row.answer()
        .filter(answer -> person.equals(answer.by()))
        .map(answer -> kept("answer", about, lines(answer.keeps(), answer.changes()), ""))
        .ifPresent(all::add);
    row.takenOut()
        .filter(out -> person.equals(out.by()))
        .map(out -> out(row.state() == SchoolPlanState.WITHDRAWN, about, lines(out.reason())))
        .ifPresent(all::add);
    return all;
  }

  private Kept out(boolean withdrawn, String about, String reason) {
    String stays = withdrawn && !reason.isEmpty() ? "" : stays(withdrawn ? "plan" : "school");
    return kept(withdrawn ? "withdrawn" : "closed", about, reason, stays);
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
}
