package org.almanac.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.DynamicUpdate;

/** One mail to one person: written once, so that each try to send it sends the same. */
@Entity
@DynamicUpdate // no note of what came of it writes its words anew
class Mail {
  /** The mail of the day; one about a change on the same day is called {@code same-day-1}. */
  static final String DAILY = "daily";

  static final String SAME_DAY = "same-day-";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private String person;
  private LocalDate sendDay;
  private String kind;
  private boolean sameDay;

  @Enumerated(EnumType.STRING)
  private MailState state;

  private String recipient;
  private String senderName;
  private String replyTo;
  private String subject;
  private String plain;
  private String html;
  private String stopPath;
  private String messageId;
  private int attempts;
  private Instant dueAt;
  private Instant createdAt;
  private Instant claimedAt;
  private Instant sentAt;
  private Instant refusedAt;

  @Enumerated(EnumType.STRING)
  private Trouble trouble;

  private String reason;
  private Instant settledAt;
  private String settledBy;

  protected Mail() {}

  Mail(MailKey key, boolean sameDay, Letter letter, String messageId, Instant now) {
    this.organization = key.organization();
    this.person = key.person();
    this.sendDay = key.day();
    this.kind = key.kind();
    this.sameDay = sameDay;
    this.state = MailState.WAITING;
    this.recipient = letter.recipient();
    this.senderName = letter.senderName();
    this.replyTo = letter.replyTo();
    this.subject = letter.subject();
    this.plain = letter.plain();
    this.html = letter.html();
    this.stopPath = letter.stopPath();
    this.messageId = messageId;
    this.dueAt = now;
    this.createdAt = now;
  }

  MailKey key() {
    return new MailKey(organization, person, sendDay, kind);
  }

  /** One node takes it in hand; committed before the mail server hears of it. */
  void claim(Instant now) {
    require(MailState.WAITING);
    state = MailState.SENDING;
    claimedAt = now.truncatedTo(ChronoUnit.MICROS); // as every database keeps it
  }

  /** Whether it is still in the hand that took it, and nobody else's since. */
  boolean inHandOf(Mail claimed) {
    return state == MailState.SENDING && claimedAt.equals(claimed.claimedAt);
  }

  /** It is about to be handed over, and in this hand from now on. */
  void kept(Instant now) {
    require(MailState.SENDING);
    claimedAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** Puts it back as it was: nobody tried. */
  void release() {
    require(MailState.SENDING);
    state = MailState.WAITING;
    claimedAt = null;
  }

  /** The same, but for why: it wasn't about this mail. */
  void untried(String why) {
    release();
    reason = Trouble.shortened(why);
  }

  void sent(Instant now) {
    require(MailState.SENDING);
    state = MailState.SENT;
    sentAt = now;
    trouble = null;
    reason = null;
  }

  /** It didn't go through this time; told so for days, it won't any more. */
  void later(Instant now, Patience patience, Trouble what, String why) {
    require(MailState.SENDING);
    refusedAt = refusedAt == null ? now : refusedAt;
    if (!now.isBefore(refusedAt.plus(patience.atMost()))) {
      undeliverable(what == Trouble.FULL ? what : Trouble.PATIENCE, why);
      return;
    }
    attempts++;
    state = MailState.WAITING;
    dueAt = now.plus(patience.pause());
    trouble = what;
    reason = Trouble.shortened(why);
  }

  void undeliverable(Trouble what, String why) {
    require(state == MailState.SENDING ? state : MailState.WAITING);
    state = MailState.UNDELIVERABLE;
    trouble = what;
    reason = Trouble.shortened(why);
  }

  /** Gone, and it came back: the report of another mail server. */
  void returned(Trouble what, String why) {
    require(MailState.SENT);
    state = MailState.UNDELIVERABLE;
    trouble = what;
    reason = Trouble.shortened(why);
  }

  /** Gone, and still on its way somewhere. */
  void delayed(String why) {
    require(MailState.SENT);
    reason = Trouble.shortened(why);
  }

  /** Is tried once more from the beginning. */
  void again(Instant now) {
    require(MailState.UNDELIVERABLE);
    state = MailState.WAITING;
    attempts = 0;
    refusedAt = null;
    trouble = null;
    dueAt = now;
  }

  /** Whether it came back and nobody has seen to it. */
  boolean listed() {
    return state == MailState.UNDELIVERABLE && settledAt == null;
  }

  /** A coordinator has seen to it. */
  void settled(String by, Instant now) {
    require(MailState.UNDELIVERABLE);
    settledBy = by;
    settledAt = now;
  }

  /** What it says goes into another mail. */
  void replaced() {
    require(state == MailState.UNDELIVERABLE ? state : MailState.WAITING);
    state = MailState.REPLACED;
  }

  private void require(MailState expected) {
    if (state != expected) {
      throw new IllegalStateException("Mail " + id + " is " + state + ", not " + expected);
    }
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  String person() {
    return person;
  }

  LocalDate sendDay() {
    return sendDay;
  }

  MailState state() {
    return state;
  }

  String recipient() {
    return recipient;
  }

  String senderName() {
    return senderName;
  }

  String replyTo() {
    return replyTo;
  }

  String subject() {
    return subject;
  }

  String plain() {
    return plain;
  }

  String html() {
    return html;
  }

  /** Where whoever gets it can stop what isn't needed; null for a mail that is. */
  String stopPath() {
    return stopPath;
  }

  String messageId() {
    return messageId;
  }

  int attempts() {
    return attempts;
  }

  Trouble trouble() {
    return trouble;
  }

  String reason() {
    return reason;
  }
}
