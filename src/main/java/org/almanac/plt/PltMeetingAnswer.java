package org.almanac.plt;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.springframework.stereotype.Component;

/** What an owner answers to what people were wondering. */
@Component
class PltMeetingAnswer implements Recording<PltMeetingAnswer.Sent> {
  static final String FORM = "plt-meeting-answer";

  record Sent(String answer, LocalDate lookingUntil) {}

  private final Questions questions;
  private final PltWords words;

  PltMeetingAnswer(Questions questions, PltWords words) {
    this.questions = questions;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String organization = context.organization();
    List<QuestionGroup> mine = mine(context);
    String shown =
        mine.stream().map(group -> shown(group, organization)).collect(Collectors.joining("\n\n"));
    Prefill prefill = Prefill.none().with("questions", shown);
    mine.stream()
        .findFirst()
        .ifPresent(
            group ->
                prefill
                    .with("answer", group.answer().orElse(null))
                    .with("lookingUntil", group.lookingUntil().orElse(null)));
    return prefill;
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = PltMeetingProcess.meetingKey(context.businessKey());
    if (sent.answer() == null && sent.lookingUntil() == null) {
      throw new Refusal("answer", words.say("answer.empty"));
    }
    questions.answer(
        context.organization(), key, owner(context), sent.answer(), sent.lookingUntil());
    return Flags.none();
  }

  private String shown(QuestionGroup group, String organization) {
    String lines =
        questions.of(group, organization).stream()
            .map(question -> "- " + PltWords.literally(question.text()))
            .collect(Collectors.joining("\n"));
    return "**" + PltWords.literally(group.theme()) + "**\n\n" + lines;
  }

  private List<QuestionGroup> mine(FormContext context) {
    String key = PltMeetingProcess.meetingKey(context.businessKey());
    return questions.groupsFor(context.organization(), key, owner(context));
  }

  /** Whose questions these are, whoever has the task today. */
  private static String owner(FormContext context) {
    return context.text(PltMeetingProcess.OWNER);
  }
}
