package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.registers.Kept;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What reading plans together keeps of a person: notes, look-fors, feedback, approvals, places. */
@Component
class OwnReading {
  private final ReadingDesk desk;
  private final Moderation moderation;
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final ModerationPlans bundles;
  private final ModerationStandIns standIns;
  private final Approvals approvals;
  private final LookFors lookFors;
  private final OwnSchoolPlanLines lines;
  private final ModerationWords words;

  OwnReading(
      ReadingDesk desk,
      Moderation moderation,
      ModerationGroups groups,
      ModerationSeats seats,
      ModerationPlans bundles,
      ModerationStandIns standIns,
      Approvals approvals,
      LookFors lookFors,
      OwnSchoolPlanLines lines,
      ModerationWords words) {
    this.desk = desk;
    this.moderation = moderation;
    this.groups = groups;
    this.seats = seats;
    this.bundles = bundles;
    this.standIns = standIns;
    this.approvals = approvals;
    this.lookFors = lookFors;
    this.lines = lines;
    this.words = words;
  }

  List<Kept> of(String organization, String person, Map<String, String> schools) {
    List<ModerationPlan> bundled = bundles.findByOrganizationOrderById(organization);
    Map<Long, String> about =
        bundled.stream()
            .collect(
                Collectors.toMap(
                    ModerationPlan::id,
                    plan -> lines.about(plan.school(), plan.schoolYear(), schools)));
    List<Kept> all = new ArrayList<>();
    desk.noted(organization, person).stream()
        .filter(ReadingNote::saysAnything)
        .forEach(note -> all.add(note(organization, note, about.get(note.planId()))));
    bundled.stream()
        .filter(plan -> plan.writtenBy().filter(person::equals).isPresent())
        .forEach(
            plan ->
                all.add(
                    lines.kept(
                        "feedback", about.get(plan.id()), said(plan), lines.stays("feedback"))));
    approvals
        .findByOrganizationOrderById(organization)
        .forEach(one -> all.addAll(approval(one, person, about.get(one.planId()))));
    seats.findByOrganizationOrderById(organization).stream()
        .filter(seat -> Stream.of(seat.asked(), seat.reader()).anyMatch(person::equals))
        .forEach(seat -> all.add(seat(seat)));
    standIns.findByOrganizationOrderById(organization).stream()
        .filter(one -> Stream.of(one.person(), one.standIn()).anyMatch(person::equals))
        .forEach(one -> all.add(standIn(one)));
    return all;
  }

  /** Its group reads with a note as long as it isn't through; then it can go. */
  private Kept note(String organization, ReadingNote note, String about) {
    Stream<String> seen =
        lookFors.all().stream()
            .filter(look -> note.looks().containsKey(look.key()))
            .map(
                look ->
                    words.say(
                        "look.seen",
                        look.in(LocaleContextHolder.getLocale()),
                        words.say("look." + note.looks().get(look.key()))));
    String said =
        OwnSchoolPlanLines.lines(
            Stream.concat(Stream.of(note.text()), seen).toArray(String[]::new));
    boolean done = moderation.isDone(organization, note.planId());
    return lines.kept("note", about, said, done ? "" : lines.stays("note"));
  }

  private static String said(ModerationPlan plan) {
    return OwnSchoolPlanLines.lines(
        Arrays.stream(FeedbackPart.values()).map(plan::says).toArray(String[]::new));
  }

  private List<Kept> approval(Approval one, String person, String about) {
    String what = one.by().equals(person) ? "approval" : "approval-recorded";
    boolean theirs = one.by().equals(person) || one.recordedBy().filter(person::equals).isPresent();
    return theirs ? List.of(lines.kept(what, about, "", lines.stays("approval"))) : List.of();
  }

  private Kept seat(ModerationSeat seat) {
    ModerationGroup group = groups.findById(seat.groupId()).orElseThrow();
    return lines.kept(
        "seat",
        words.say("mine.group", group.number(), group.schoolYear()),
        words.name(seat.reader()),
        lines.stays("seat"));
  }

  private Kept standIn(ModerationStandIn one) {
    return lines.kept(
        "stand-in",
        one.schoolYear(),
        words.say("stand-in.line", words.name(one.standIn()), words.name(one.person())),
        lines.stays("seat"));
  }
}
