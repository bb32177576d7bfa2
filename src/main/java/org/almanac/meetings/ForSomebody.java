package org.almanac.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Submissions;
import org.almanac.engine.Tenants;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what somebody told a coordinator: their card, or their exit ticket. */
@Service
@Transactional
class ForSomebody {
  private final CardAnswers answers;
  private final Tickets tickets;
  private final BehalfRecords records;
  private final ObjectProvider<CardQuestions> cards;
  private final OpenTasks tasks;
  private final Submissions submissions;
  private final Tenants tenants;
  private final Clock clock;

  ForSomebody(
      CardAnswers answers,
      Tickets tickets,
      BehalfRecords records,
      ObjectProvider<CardQuestions> cards,
      OpenTasks tasks,
      Submissions submissions,
      Tenants tenants,
      Clock clock) {
    this.answers = answers;
    this.tickets = tickets;
    this.records = records;
    this.cards = cards;
    this.tasks = tasks;
    this.submissions = submissions;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** What the card asks; nothing once it is in. */
  @Transactional(readOnly = true)
  public List<CardQuestion> asked(Meeting meeting, Participation who) {
    return waits(who) ? questions(who).asked(meeting, who.person()) : List.of();
  }

  /** Whether the person's own card is still open. */
  @Transactional(readOnly = true)
  public boolean waits(Participation who) {
    return card(who).isPresent();
  }

  /**
   * The card as the person's own task takes it; who has sent it already changed their mind. Whoever
   * can't come gives the seat free.
   *
   * @param how by phone, or as a helper's own doing
   */
  public void card(
      Participation who,
      boolean coming,
      Map<String, String> told,
      BehalfRecord.How how,
      String recordedBy) {
    Optional<OpenTask> open = card(who);
    if (open.isPresent()) {
      Map<String, Object> fields = questions(who).filled(coming, told);
      String task = open.get().id();
      tenants.within(who.organization(), () -> submissions.record(task, fields, recordedBy));
    } else {
      answers.coming(
          who.organization(),
          who.meetingKey(),
          who.person(),
          coming ? Coming.COMING : Coming.CANT_COME);
    }
    keep(who, coming ? BehalfRecord.What.COMING : BehalfRecord.What.CANT_COME, how, recordedBy);
  }

  /** A ticket that was told or left on paper; the record says that, never what stands on it. */
  public Left ticket(
      Participation who, TicketText text, boolean back, BehalfRecord.How how, String recordedBy) {
    Left left = tickets.leave(who, text, back);
    if (left == Left.THANKS) {
      keep(who, BehalfRecord.What.TICKET, how, recordedBy);
    }
    return left;
  }

  /** Whether a coordinator wrote their ticket down; who left one alone, nobody is told. */
  @Transactional(readOnly = true)
  public boolean ticketTyped(Participation who) {
    return records.ticketsTyped(who.organization(), who.meetingKey()).contains(who.person());
  }

  private void keep(
      Participation who, BehalfRecord.What what, BehalfRecord.How how, String recordedBy) {
    records.save(new BehalfRecord(who, what, how, recordedBy, clock.instant()));
  }

  private Optional<OpenTask> card(Participation who) {
    return who.processInstanceId().flatMap(id -> tasks.within(id).stream().findFirst());
  }

  private CardQuestions questions(Participation who) {
    return cards.stream()
        .filter(card -> card.form().equals(who.formKey()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody asks on " + who.formKey()));
  }
}
