package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes down a card for somebody, as they told it or as their helper does it. */
@Component
class CardTold {
  private final ForSomebody forSomebody;
  private final Tickets tickets;
  private final MessageSource messages;

  CardTold(ForSomebody forSomebody, Tickets tickets, MessageSource messages) {
    this.forSomebody = forSomebody;
    this.tickets = tickets;
    this.messages = messages;
  }

  /**
   * What was typed, by field.
   *
   * @param problems what to say of it; where there are none, it is kept
   */
  record Told(Map<String, String> fields, Map<String, String> problems) {
    boolean kept() {
      return problems.isEmpty();
    }
  }

  /** Until the meeting begins. */
  boolean open(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && tickets.now().isBefore(meeting.beginsAt());
  }

  Told take(
      Meeting meeting,
      Participation who,
      HttpServletRequest sent,
      BehalfRecord.How how,
      String by,
      Locale locale) {
    Typed typed = new Typed(messages, locale);
    Map<String, String> told = new LinkedHashMap<>();
    for (CardQuestion question : forSomebody.asked(meeting, who)) {
      told.put(question.field(), Typed.clean(sent.getParameter(question.field())));
    }
    String coming = sent.getParameter("coming");
    if (!"yes".equals(coming) && !"no".equals(coming)) {
      typed.problem("coming", "meetings.for.coming.needed");
    } else if (!open(meeting)) {
      typed.problem("all", "meetings.for.begun");
    } else {
      record(typed, who, "yes".equals(coming), told, how, by);
    }
    told.put("coming", coming);
    return new Told(told, typed.problems());
  }

  private void record(
      Typed typed,
      Participation who,
      boolean coming,
      Map<String, String> told,
      BehalfRecord.How how,
      String by) {
    try {
      forSomebody.card(who, coming, told, how, by);
    } catch (Refusal refusal) {
      refusal
          .reasons()
          .forEach(r -> typed.said(r.field() == null ? "all" : r.field(), r.message()));
    } catch (AlreadyDone | ObjectOptimisticLockingFailureException e) {
      typed.problem("all", "meetings.for.faster");
    }
  }
}
