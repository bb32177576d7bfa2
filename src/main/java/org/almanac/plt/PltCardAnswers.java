package org.almanac.plt;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.FormContext;
import org.almanac.meetings.CardReplies;
import org.almanac.people.RoleHolders;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back on the cards. A card that is sent once more writes the rows of the first: what is
 * the same stays as it is, so a plan has no second version of the same line.
 */
@Service
@Transactional
class PltCardAnswers {
  private final CardReplies replies;
  private final Plans plans;
  private final Cards cards;
  private final RoleHolders holders;
  private final Rules rules;
  private final PltRules cardRules;
  private final Calendars calendars;

  PltCardAnswers(
      CardReplies replies,
      Plans plans,
      Cards cards,
      RoleHolders holders,
      Rules rules,
      PltRules cardRules,
      Calendars calendars) {
    this.replies = replies;
    this.plans = plans;
    this.cards = cards;
    this.holders = holders;
    this.rules = rules;
    this.cardRules = cardRules;
    this.calendars = calendars;
  }

  /** A principal's card: a version of the plan when something moved, and what comes along. */
  boolean principalSent(FormContext context, PltMeetingCard.Sent sent) {
    if (!sent.cantCome()) {
      CardReplies.refuse("plan", cardRules.planAnswered(sent.plan(), sent.moved()));
      if (sent.otherPlan() != null) {
        CardReplies.refuse(
            "otherPlan", cardRules.planAnswered(sent.otherPlan(), sent.otherMoved()));
      }
      CardReplies.refuse(
          "brings", cardRules.artifactsAtLeast(rules.of(context.organization()), sent.brings()));
    }
    boolean coming = replies.sent(context, sent.step(), sent.cantCome());
    Card card = card(context).orElseGet(() -> fresh(context));
    if (sent.plan() != null) {
      card.plan(sent.plan(), refined(context, 0, sent.plan(), sent.moved(), card.planVersion()));
    }
    if (sent.otherPlan() != null) {
      card.otherPlan(
          sent.otherPlan(),
          refined(context, 1, sent.otherPlan(), sent.otherMoved(), card.otherVersion()));
    }
    if (coming && sent.brings() != null) {
      card.brings(sent.brings());
    }
    cards.save(card);
    return coming;
  }

  /** The card's fields as they were sent. */
  @Transactional(readOnly = true)
  public Map<String, Object> sentBefore(FormContext context) {
    Map<String, Object> fields = replies.sentBefore(context);
    card(context)
        .ifPresent(
            card -> {
              fields.put("plan", card.plan());
              fields.put("moved", line(card.planVersion()));
              fields.put("otherPlan", card.otherPlan());
              fields.put("otherMoved", line(card.otherVersion()));
              fields.put("brings", card.brings());
            });
    return fields;
  }

  private Optional<Card> card(FormContext context) {
    return cards.findByOrganizationAndMeetingKeyAndPersonId(
        context.organization(), CardReplies.key(context), CardReplies.participant(context));
  }

  private static Card fresh(FormContext context) {
    return new Card(
        context.organization(), CardReplies.key(context), CardReplies.participant(context), null);
  }

  private String line(Long version) {
    return version == null ? null : plans.version(version).map(PlanVersion::whatMoved).orElse(null);
  }

  /** The version that holds this card's line: a new one only where the line is new. */
  private Long refined(FormContext context, int row, String plan, String moved, Long before) {
    boolean said = "moved".equals(plan) && moved != null;
    return !said || moved.strip().equals(line(before)) ? before : refine(context, row, moved);
  }

  /** The plan of the school in this row of the card: one row, or two of who leads two schools. */
  private Long refine(FormContext context, int row, String moved) {
    LocalDate day =
        calendars.of(context.organization()).local(replies.begins(context)).toLocalDate();
    String year = SchoolYear.containing(day).name();
    return holders.schoolsOf(CardReplies.participant(context), day).stream()
        .skip(row)
        .findFirst()
        .map(
            school -> {
              PlanVersion version =
                  plans.refine(
                      context.organization(), school.code(), year, moved, context.person());
              if (context.recordedBy() != null) {
                plans.recordedBy(version, context.recordedBy());
              }
              return version.id();
            })
        .orElse(null);
  }
}
