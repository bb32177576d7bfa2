package org.almanac.mentorship;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two years of a new member, however many mentors: how it stands, with whom, what remains. */
@Entity
@Table(name = "mentorship")
class Mentorship {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mentorship_seq")
  @SequenceGenerator(name = "mentorship_seq", sequenceName = "mentorship_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int version;

  private String organization;
  private String memberId;

  @Enumerated(EnumType.STRING)
  private MentorshipState state = MentorshipState.WAITING;

  private LocalDate begins;
  private LocalDate appointmentSeen;
  private String mentorId;
  private LocalDate pairedOn;
  private LocalDate askedUntil;
  private LocalDate conflictSince;
  private String processInstanceId;
  private Boolean wouldMentor;
  @Embedded private TimeLeft time = new TimeLeft();
  @Embedded private Meanwhile meanwhile = new Meanwhile();
  @Embedded private PairAgreement agreement = new PairAgreement();

  protected Mentorship() {}

  /** Two years from a day, until the first one that is no part of them any more. */
  Mentorship(String organization, String memberId, LocalDate begins, LocalDate over) {
    this.organization = organization;
    this.memberId = memberId;
    countsAnew(begins, over);
  }

  /** The two years are counted from here: at the beginning, or after another appointment. */
  void countsAnew(LocalDate from, LocalDate over) {
    begins = from;
    appointmentSeen = from;
    time.is(TwoYears.days(from, over), state == MentorshipState.PAUSED ? null : from);
  }

  /** Two years anew for who did them, or had them taken away by hand. */
  void beginsAgain(LocalDate from, LocalDate over) {
    if (state != MentorshipState.DONE && state != MentorshipState.CANCELLED) {
      throw new IllegalStateException("The mentorship of " + memberId + " is " + state);
    }
    parted();
    state = MentorshipState.WAITING;
    countsAnew(from, over);
  }

  /** Both said yes to each other. */
  void pairedWith(String mentor, LocalDate on) {
    alive();
    parted();
    mentorId = mentor;
    pairedOn = on;
    if (state == MentorshipState.WAITING) {
      state = MentorshipState.RUNNING;
    }
  }

  /** The pair is over; the time runs on while a mentor is looked for. */
  void parted() {
    mentorId = null;
    pairedOn = null;
    askedUntil = null;
    conflictSince = null;
    meanwhile = new Meanwhile();
    agreement = new PairAgreement();
    if (state == MentorshipState.RUNNING) {
      state = MentorshipState.WAITING;
    }
  }

  void paused(LocalDate on) {
    alive();
    time.stands(on);
    state = MentorshipState.PAUSED;
  }

  void goesOn(LocalDate on) {
    if (state != MentorshipState.PAUSED) {
      throw new IllegalStateException("Not paused: " + memberId);
    }
    time.runsOn(on);
    meanwhile().wanted(false);
    state = mentorId == null ? MentorshipState.WAITING : MentorshipState.RUNNING;
  }

  void left(LocalDate on) {
    time.stands(on);
    parted();
    state = remaining(on) > 0 ? MentorshipState.LEFT : MentorshipState.DONE;
  }

  /** Back after a time: what remained runs on, from nothing else than this day. */
  void isBack(LocalDate on) {
    if (state != MentorshipState.LEFT) {
      throw new IllegalStateException("Hasn't left: " + memberId);
    }
    time.runsOn(on);
    state = MentorshipState.WAITING;
  }

  /** The two years are over. Who it was with last stays, to say thank you. */
  void closes(LocalDate on) {
    time.stands(on);
    meanwhile = new Meanwhile();
    conflictSince = null;
    state = MentorshipState.CLOSING;
  }

  /** Its instance came to its end; taken away by hand before that, it is cancelled. */
  void ended(boolean cancelled) {
    processInstanceId = null;
    if (cancelled && state != MentorshipState.LEFT && state != MentorshipState.DONE) {
      state = MentorshipState.CANCELLED;
    } else if (state == MentorshipState.CLOSING) {
      state = MentorshipState.DONE;
    }
  }

  /** What the member said at the end about mentoring somebody one day. */
  void wouldMentor(boolean would) {
    wouldMentor = would;
  }

  Optional<Boolean> wouldMentor() {
    return Optional.ofNullable(wouldMentor);
  }

  /** What follows from an appointment of that day is decided. */
  void appointmentSeen(LocalDate day) {
    appointmentSeen = day;
  }

  boolean isAppointedAnew(LocalDate day) {
    return day != null && day.isAfter(appointmentSeen);
  }

  void runsAs(String instance) {
    processInstanceId = instance;
  }

  private void alive() {
    if (!state.alive()) {
      throw new IllegalStateException("The mentorship of " + memberId + " is " + state);
    }
  }

  /** The pair is asked for its rhythm until then, and once only. */
  void askedUntil(LocalDate until) {
    askedUntil = until;
  }

  boolean toAgree(LocalDate today) {
    return mentorId != null
        && agreement().agreedOn().isEmpty()
        && (askedUntil == null || today.isBefore(askedUntil));
  }

  void conflictSince(LocalDate day) {
    conflictSince = day;
  }

  Optional<LocalDate> conflictSince() {
    return Optional.ofNullable(conflictSince);
  }

  Optional<LocalDate> over() {
    return time.over();
  }

  int remaining(LocalDate today) {
    return time.on(today);
  }

  /** Who mentors for good; whoever does it meanwhile stands in {@link #meanwhile()}. */
  Optional<String> mentor() {
    return Optional.ofNullable(mentorId);
  }

  Optional<String> mentorOn(LocalDate day) {
    return meanwhile().mentorOn(day).or(this::mentor);
  }

  Set<String> mentors() {
    return Stream.concat(mentor().stream(), meanwhile().mentor().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<LocalDate> pairedOn() {
    return Optional.ofNullable(pairedOn);
  }

  Meanwhile meanwhile() {
    return meanwhile == null ? meanwhile = new Meanwhile() : meanwhile;
  }

  PairAgreement agreement() {
    return agreement == null ? agreement = new PairAgreement() : agreement;
  }

  Optional<String> processInstanceId() {
    return Optional.ofNullable(processInstanceId);
  }

  String organization() {
    return organization;
  }

  String memberId() {
    return memberId;
  }

  MentorshipState state() {
    return state;
  }

  LocalDate begins() {
    return begins;
  }
}
