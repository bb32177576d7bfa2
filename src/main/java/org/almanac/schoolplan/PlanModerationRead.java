package org.almanac.schoolplan;

import java.util.List;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** The own notes are in: from now on the group sees them, and the reader the others'. */
@Component
class PlanModerationRead implements Recording<PlanModerationRead.Sent> {
  record Sent() {}

  private final ModerationForms forms;
  private final Moderation moderation;
  private final ReadingDesk desk;
  private final NotToRead notToRead;
  private final ModerationWords words;

  PlanModerationRead(
      ModerationForms forms,
      Moderation moderation,
      ReadingDesk desk,
      NotToRead notToRead,
      ModerationWords words) {
    this.forms = forms;
    this.moderation = moderation;
    this.desk = desk;
    this.notToRead = notToRead;
    this.words = words;
  }

  @Override
  public String form() {
    return "plan-moderation-read";
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    return forms.names(context);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    ModerationGroup group = forms.group(context);
    ModerationSeat seat =
        moderation.seat(group, context.text(PlanModerationProcess.READER)).orElseThrow();
    List<ModerationPlan> closed =
        seat.reader().equals(context.person())
            ? List.of()
            : moderation.bundle(group).stream()
                .filter(plan -> notToRead.of(plan).contains(context.person()))
                .toList();
    if (!closed.isEmpty()) {
      throw new Refusal(null, words.say("read.party", forms.schools(closed)));
    }
    List<ModerationPlan> still = desk.still(group, seat, context.person());
    if (!still.isEmpty()) {
      String schools = forms.schools(still);
      throw new Refusal(null, words.say("read.still", schools));
    }
    moderation.in(seat, context.person());
    return Flags.none();
  }
}
