package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.engine.FormContext;
import org.almanac.engine.Option;
import org.almanac.engine.Prefill;
import org.almanac.plans.Goal;
import org.almanac.rules.FewCounts;
import org.springframework.stereotype.Component;

/** What the forms of the draft, of its rounds and of the close have in common. */
@Component
class DraftForms {
  /** What would be read as formatting in a form's text. */
  private static final String MARKS = "([\\\\`*_{}\\[\\]()#+!|<>~-])";

  /** Each one's own variable in the model. */
  private static final String PERSON = "person";

  private final BoardPlans plans;
  private final BoardGoals goals;
  private final HearingRounds rounds;
  private final HeardView heard;
  private final FormSeat seat;
  private final DirectorsWord director;
  private final GoalWords words;

  DraftForms(
      BoardPlans plans,
      BoardGoals goals,
      HearingRounds rounds,
      HeardView heard,
      FormSeat seat,
      DirectorsWord director,
      GoalWords words) {
    this.plans = plans;
    this.goals = goals;
    this.rounds = rounds;
    this.heard = heard;
    this.seat = seat;
    this.director = director;
    this.words = words;
  }

  BoardPlan plan(FormContext context) {
    return plans.of(
        context.organization(), BoardImprovementPlanProcess.schoolYear(context.businessKey()));
  }

  /** Whose answer it is, whoever has the task meanwhile: a substitute answers for them. */
  static String asked(FormContext context) {
    String asked = context.text(PERSON);
    return asked == null ? context.person() : asked;
  }

  /** Whether a person answers by themselves: nobody's words stand under another's name. */
  static boolean own(FormContext context) {
    return context.recordedBy() == null && asked(context).equals(context.person());
  }

  /** The year in which the plan is made, and the one for which. */
  Prefill names(FormContext context) {
    BoardPlan plan = plan(context);
    return Prefill.none()
        .with("schoolYear", plan.schoolYear())
        .with("madeFor", plan.madeFor().name());
  }

  /** Where the goals are written, or read by who can't, and who can write them. */
  Prefill writing(FormContext context) {
    BoardPlan plan = plan(context);
    String names = seat.writers(plan);
    return names(context)
        .with("waits", waitsToSend(context))
        .with("page", seat.writes(context, plan) ? "/edit" : "")
        .with("writers", names.isEmpty() ? "" : plain(words.say("draft.writers", names)));
  }

  /** Only who writes it sends it: whoever has the task else, keeps it. */
  void refuseUnlessWritten(FormContext context) {
    director.refuse(waitsToSend(context));
  }

  private String waitsToSend(FormContext context) {
    return seat.writes(context, plan(context)) ? "" : director.waitsToSend(context);
  }

  /** Nobody can hear a draft without a goal. */
  Optional<String> nothingToHear(FormContext context) {
    boolean any = goals.of(plan(context)).goals().stream().anyMatch(g -> !g.title().isBlank());
    return any ? Optional.empty() : Optional.of(words.say("draft.nothing"));
  }

  /** What nobody has said of the goals yet; nothing has to be. */
  String stillOpen(FormContext context) {
    List<Goal> all = goals.of(plan(context)).goals();
    List<String> open = new ArrayList<>();
    add(open, "measure", all.stream().filter(goal -> goal.measures().isEmpty()).count());
    add(open, "owner", all.stream().filter(goal -> goal.owner().isEmpty()).count());
    add(open, "serves", all.stream().filter(goal -> goal.serves().isEmpty()).count());
    return String.join(" ", open);
  }

  private void add(List<String> open, String what, long many) {
    if (many > 0) {
      open.add(words.say("draft.open." + what, many));
    }
  }

  /** Who says not yet, in their words, as a list; empty when nobody does, and off the table. */
  String dissent(FormContext context) {
    if (!seat.atTheTable(context, plan(context))) {
      return "";
    }
    return heard.dissent(plan(context)).stream()
        .map(line -> "- " + from(line) + plain(line.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String from(HeardView.Line line) {
    return line.from() == null ? "" : "**" + plain(line.from()) + "**: ";
  }

  /** Under which name a line can stand: small groups are told that people will know. */
  List<Option> asOptions(FormContext context) {
    BoardPlan plan = plan(context);
    Optional<Hearing> open = rounds.of(plan).stream().filter(Hearing::open).findFirst();
    Optional<HearingAnswer> asked = rounds.asked(plan, asked(context));
    if (open.isEmpty() || asked.isEmpty()) {
      return List.of(new Option(SaidAs.VOICE.word(), words.say("as.voice.any")));
    }
    List<HearingAnswer> answers = rounds.of(plan, open.get());
    Voice mine = asked.get().voice();
    long many = answers.stream().filter(answer -> answer.voice() == mine).count();
    String own = heard.names(List.of(mine));
    String together = heard.names(HearingResult.with(mine, answers));
    List<Option> options = new ArrayList<>();
    options.add(new Option(SaidAs.VOICE.word(), words.say("as.voice", together)));
    // a group of one is a name, and a name is for its person alone to give
    if (many < FewCounts.LEAST && (many > 1 || own(context))) {
      options.add(new Option(SaidAs.GROUP.word(), words.say("as.group", own, many)));
    }
    if (own(context)) {
      options.add(new Option(SaidAs.NAME.word(), words.say("as.name")));
    }
    return options;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll(MARKS, "\\\\$1");
  }
}
