package org.almanac.schoolplan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almanac.engine.Option;
import org.almanac.plans.Draft;
import org.almanac.plans.DraftField;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A bundle as one of its readers sees it: the plans as they were handed in, notes, feedback. */
@Component
@Transactional(readOnly = true)
class ReadingViews {
  private final Moderation moderation;
  private final ReadingDesk desk;
  private final ApprovalDesk approvals;
  private final LookFors lookFors;
  private final Plans plans;
  private final ServedGoals served;
  private final ModerationWords words;

  ReadingViews(
      Moderation moderation,
      ReadingDesk desk,
      ApprovalDesk approvals,
      LookFors lookFors,
      Plans plans,
      ServedGoals served,
      ModerationWords words) {
    this.moderation = moderation;
    this.desk = desk;
    this.approvals = approvals;
    this.lookFors = lookFors;
    this.plans = plans;
    this.served = served;
    this.words = words;
  }

  /**
   * A plan in the bundle.
   *
   * @param mine whether the reader has it to read; else they listen
   * @param newer since when a newer version is there, in words; null where none came
   * @param fields where they write
   * @param notes what is noted of it, as far as they may see it
   */
  record PlanView(
      String path,
      String code,
      String school,
      String family,
      String readers,
      boolean mine,
      boolean begun,
      String newer,
      List<ServedGoal> goals,
      List<DraftField> fields,
      List<NoteView> notes) {}

  /** What somebody noted; look-fors as they were seen, one by one. */
  record NoteView(String name, String text, List<String> looks) {}

  /** What of a page that was sent could not be taken, with what was typed there. */
  record Left(Draft.Outcome outcome, Map<String, Draft.Typed> typed) {
    static final Left NOTHING = new Left(new Draft.Outcome(Map.of(), Map.of()), Map.of());
  }

  /** To read and to note: the own plans first. */
  List<PlanView> reading(ModerationGroup group, String person, Left left) {
    Map<Long, ReadingNote> mine = desk.mine(group, person);
    List<ReadingNote> others = desk.others(group, person);
    boolean in = desk.isIn(group, person);
    return views(
        group,
        person,
        plan -> {
          ReadingNote note = mine.getOrDefault(plan.id(), new ReadingNote(plan, person));
          return new Parts(
              note.saysAnything(),
              in ? List.of() : noteFields(plan, note, left),
              Stream.concat(
                      in && note.saysAnything() ? Stream.of(note) : Stream.empty(),
                      others.stream().filter(other -> other.planId().equals(plan.id())))
                  .map(this::note)
                  .toList());
        });
  }

  /** To agree: everybody's notes beside the three fields. */
  List<PlanView> feedback(ModerationGroup group, String person, Left left, boolean marked) {
    Map<Long, ReadingNote> mine = desk.mine(group, person);
    List<ReadingNote> others = desk.others(group, person);
    return views(
        group,
        person,
        plan ->
            new Parts(
                plan.isWhole(),
                Arrays.stream(FeedbackPart.values())
                    .map(
                        part -> {
                          DraftField field =
                              field(
                                  ReadingFields.path(plan, part),
                                  "text",
                                  words.say("feedback." + part.word()),
                                  plan.says(part),
                                  FeedbackPart.MOST,
                                  left,
                                  List.of());
                          return marked && field.text().isBlank() && field.problem() == null
                              ? field.because(words.say("feedback.marked", field.label()))
                              : field;
                        })
                    .toList(),
                Stream.concat(mine.values().stream(), others.stream())
                    .filter(note -> note.planId().equals(plan.id()) && note.saysAnything())
                    .map(this::note)
                    .toList()));
  }

  private record Parts(boolean begun, List<DraftField> fields, List<NoteView> notes) {}

  private List<PlanView> views(
      ModerationGroup group, String person, Function<ModerationPlan, Parts> parts) {
    List<Goal> board =
        plans
            .launched(group.organization(), group.schoolYear())
            .map(SchoolGoals::ofBoard)
            .orElse(List.of());
    Map<String, String> places = words.places(group.organization());
    return moderation.bundle(group).stream()
        .map(plan -> view(plan, person, board, places, parts.apply(plan)))
        .sorted(
            Comparator.comparing(PlanView::mine)
                .reversed()
                .thenComparing(ByName.of(PlanView::school)))
        .toList();
  }

  private PlanView view(
      ModerationPlan plan,
      String person,
      List<Goal> board,
      Map<String, String> places,
      Parts parts) {
    return new PlanView(
        ReadingFields.path(plan),
        plan.school(),
        places.getOrDefault(plan.school(), plan.school()),
        places.getOrDefault(plan.family(), plan.family()),
        words.names(List.of(plan.ownReader(), plan.otherReader())),
        plan.isReadBy(person),
        parts.begun(),
        plan.newerSince().map(day -> words.say("newer.since", words.day(day))).orElse(null),
        served.of(handedIn(plan), board),
        parts.fields(),
        parts.notes());
  }

  /** As it was handed in; before reading begins, as it stands. */
  private List<Goal> handedIn(ModerationPlan plan) {
    return approvals
        .version(moderation.plan(plan))
        .map(PlanVersion::goals)
        .or(() -> plans.of(plan.organization(), plan.school(), plan.schoolYear()).map(Plan::goals))
        .orElse(List.of());
  }

  private List<DraftField> noteFields(ModerationPlan plan, ReadingNote note, Left left) {
    List<Option> seen =
        Arrays.stream(Look.values())
            .map(look -> new Option(look.word(), words.say("look." + look.word())))
            .toList();
    Stream<DraftField> looks =
        lookFors.all().stream()
            .map(
                look ->
                    field(
                        ReadingFields.look(plan, look.key()),
                        "choice",
                        look.in(LocaleContextHolder.getLocale()),
                        note.looks().getOrDefault(look.key(), ""),
                        0,
                        left,
                        seen));
    DraftField text =
        field(
            ReadingFields.path(plan) + ReadingFields.NOTE,
            "text",
            words.say("note.label"),
            note.text(),
            ReadingNote.MOST,
            left,
            List.of());
    return Stream.concat(Stream.of(text), looks).toList();
  }

  private DraftField field(
      String path,
      String kind,
      String label,
      String stands,
      int most,
      Left left,
      List<Option> options) {
    Draft.Outcome outcome = left.outcome();
    boolean kept = !outcome.fields().contains(path);
    String text = kept ? stands : left.typed().get(path).text();
    Draft.Trouble trouble = outcome.troubles().get(path);
    return new DraftField(
        path,
        kind,
        label,
        text,
        Draft.mark(stands),
        trouble == null ? null : words.say("trouble." + trouble.name(), label, text.length(), most),
        outcome.meanwhile().get(path),
        List.of(),
        options);
  }

  private NoteView note(ReadingNote note) {
    return new NoteView(
        words.name(note.person()),
        note.text(),
        lookFors.all().stream()
            .filter(look -> note.looks().containsKey(look.key()))
            .map(
                look ->
                    words.say(
                        "look.seen",
                        look.in(LocaleContextHolder.getLocale()),
                        words.say("look." + note.looks().get(look.key()))))
            .toList());
  }
}
