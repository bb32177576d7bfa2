package org.almanac.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;

/** What an owner answers to what people were wondering. */
public class AnswerRecording implements Recording<AnswerRecording.Sent> {
  public record Sent(String answer, LocalDate lookingUntil) {}

  private final String form;
  private final Questions questions;
  private final MeetingWords words;

  /** For the form of this key. */
  public AnswerRecording(String form, Questions questions, MeetingWords words) {
    this.form = form;
    this.questions = questions;
    this.words = words;
  }

  @Override
  public String form() {
    return form;
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
    String key = ConvenedMeetingProcess.meetingKey(context.businessKey());
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
            .map(question -> "- " + MeetingWords.literally(question.text()))
            .collect(Collectors.joining("\n"));
    return "**" + MeetingWords.literally(group.theme()) + "**\n\n" + lines;
  }

  private List<QuestionGroup> mine(FormContext context) {
    String key = ConvenedMeetingProcess.meetingKey(context.businessKey());
    return questions.groupsFor(context.organization(), key, owner(context));
  }

  /** Whose questions these are, whoever has the task today. */
  private static String owner(FormContext context) {
    return context.text(ConvenedMeetingProcess.OWNER);
  }
}
