package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A school's way through one season: drafted, handed in, read, approved, released. What the plan
 * says stands in {@link org.almanac.plans.Plan}; this row says how far it is, and is the truth when
 * no process waits.
 */
@Entity
@Table(name = "school_plan")
class SchoolPlan {
  /** What whoever leads the school says to the friendly note. */
  enum LateWord {
    /** I'll send it by a day. */
    COMES,
    /** Someone should call me. */
    CALL
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_plan_seq")
  @SequenceGenerator(name = "school_plan_seq", sequenceName = "school_plan_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String season;

  @Column(name = "school_code")
  private String school;

  @Enumerated(EnumType.STRING)
  private SchoolPlanState state = SchoolPlanState.OPEN;

  private String processInstanceId;
  private Integer planVersion;
  private String handedInBy;
  private Instant handedInAt;
  private boolean late;
  private String groupKey;
  private String inRoom;
  private String voiceWanted;
  private boolean councilConsulted;
  private String metBy;

  @Enumerated(EnumType.STRING)
  private LateWord lateWord;

  private LocalDate comesOn;
  private LocalDate waitedForSince;
  private LocalDate releasedOn;
  private String keeps;
  private String changes;
  private String answeredBy;
  private String closedBy;
  private Instant closedAt;
  private String closedReason;
  private String mergedInto;

  protected SchoolPlan() {}

  SchoolPlan(String organization, String season, String school) {
    this.organization = organization;
    this.season = season;
    this.school = school;
  }

  /** The instance that carries it. */
  void runsAs(String instance) {
    processInstanceId = instance;
  }

  /** The June staff meeting in a few words; all of it optional. */
  void metWithStaff(String who, String voice, boolean council, String by) {
    inRoom = who;
    voiceWanted = voice;
    councilConsulted = council;
    metBy = by;
  }

  /** Whoever told of the meeting takes their words back; that the council was asked is no word. */
  void forgetMeeting() {
    inRoom = null;
    voiceWanted = null;
    metBy = null;
  }

  /** Handed in as this version of the plan. */
  void handIn(int planVersion, String by, Instant at) {
    expect(state.isWritten());
    state = SchoolPlanState.IN;
    this.planVersion = planVersion;
    handedInBy = by;
    handedInAt = at;
    waitedForSince = null;
  }

  /** Back to drafting; only as long as nobody reads it. */
  void recall() {
    expect(state == SchoolPlanState.IN);
    backToDrafting();
  }

  /** Its day is over. */
  boolean fallsLate() {
    boolean now = state == SchoolPlanState.OPEN;
    if (now) {
      state = SchoolPlanState.LATE;
      late = true;
    }
    return now;
  }

  /** What was said to the friendly note. */
  void says(LateWord word, LocalDate day) {
    expect(state == SchoolPlanState.LATE);
    lateWord = word;
    comesOn = day;
  }

  /** From this day on its superintendent, who waits for it, is told. */
  void waitedFor(LocalDate day) {
    if (state == SchoolPlanState.LATE && waitedForSince == null) {
      waitedForSince = day;
    }
  }

  /**
   * Its group begins to read.
   *
   * @return false when this group reads it already
   */
  boolean readBy(String group) {
    if (group.equals(groupKey) && (state.isWithReaders() || state == SchoolPlanState.RELEASED)) {
      return false;
    }
    expect(state == SchoolPlanState.IN);
    state = SchoolPlanState.BEING_READ;
    groupKey = group;
    return true;
  }

  /**
   * Its group is no more, and nobody has said anything of it yet: it waits for readers again.
   *
   * @return false where that group doesn't read it
   */
  boolean readersGone(String group) {
    boolean read = state == SchoolPlanState.BEING_READ || state == SchoolPlanState.READ;
    if (!read || !group.equals(groupKey)) {
      return false;
    }
    state = SchoolPlanState.IN;
    groupKey = null;
    return true;
  }

  /** A new version takes the place of the one that is being read, until its feedback is there. */
  void replaced(int planVersion, String by, Instant at) {
    expect(state == SchoolPlanState.BEING_READ);
    this.planVersion = planVersion;
    handedInBy = by;
    handedInAt = at;
  }

  /** Its one feedback is complete; later states stay. */
  void feedbackIn() {
    if (state == SchoolPlanState.BEING_READ) {
      state = SchoolPlanState.READ;
    }
    expect(state.isWithReaders() || state == SchoolPlanState.RELEASED);
  }

  /**
   * @return false when it was approved before
   */
  boolean approved() {
    if (state == SchoolPlanState.APPROVED || state == SchoolPlanState.RELEASED) {
      return false;
    }
    expect(state.isWithReaders());
    state = SchoolPlanState.APPROVED;
    return true;
  }

  /**
   * @return false when that was said before
   */
  boolean talkFirst() {
    if (state == SchoolPlanState.TALK_FIRST) {
      return false;
    }
    expect(state == SchoolPlanState.BEING_READ || state == SchoolPlanState.READ);
    state = SchoolPlanState.TALK_FIRST;
    return true;
  }

  /** After a talk the school changes it; it joins the next round. */
  void revise() {
    expect(state == SchoolPlanState.TALK_FIRST);
    backToDrafting();
    state = SchoolPlanState.OPEN;
  }

  /**
   * The feedback is at the school.
   *
   * @return false when it was before
   */
  boolean released(LocalDate day) {
    if (state == SchoolPlanState.RELEASED) {
      return false;
    }
    expect(state == SchoolPlanState.APPROVED);
    state = SchoolPlanState.RELEASED;
    releasedOn = day;
    return true;
  }

  /** What principal and team keep, and what they change, in one line each. */
  void answered(String keeps, String changes, String by) {
    expect(state == SchoolPlanState.RELEASED);
    this.keeps = keeps;
    this.changes = changes;
    answeredBy = by;
  }

  void forgetAnswer() {
    keeps = null;
    changes = null;
    answeredBy = null;
  }

  /** Why it was withdrawn is its school's own word; why a school closes is the district's. */
  void forgetReason() {
    expect(state == SchoolPlanState.WITHDRAWN);
    closedReason = null;
  }

  /** Taken out of the season, with a reason or without. */
  boolean withdraw(String by, Instant at, String reason) {
    return over(SchoolPlanState.WITHDRAWN, by, at, reason);
  }

  /**
   * The school closes.
   *
   * @param into the school that it merges with; null for none
   */
  boolean schoolCloses(String by, Instant at, String reason, String into) {
    boolean now = over(SchoolPlanState.CLOSED_SCHOOL, by, at, reason);
    if (now) {
      mergedInto = into;
    }
    return now;
  }

  /** One that was withdrawn begins once more. */
  void beginsAgain() {
    expect(state == SchoolPlanState.WITHDRAWN);
    backToDrafting();
    state = SchoolPlanState.OPEN;
    late = false;
    lateWord = null;
    comesOn = null;
  }

  private boolean over(SchoolPlanState how, String by, Instant at, String reason) {
    if (state.isOver()) {
      return false;
    }
    state = how;
    closedBy = by;
    closedAt = at;
    closedReason = reason;
    return true;
  }

  private void backToDrafting() {
    state = late ? SchoolPlanState.LATE : SchoolPlanState.OPEN;
    planVersion = null;
    handedInBy = null;
    handedInAt = null;
    groupKey = null;
    releasedOn = null;
  }

  private void expect(boolean possible) {
    if (!possible) {
      throw new IllegalStateException(key() + " is " + state);
    }
  }

  /** SIP-2026-27:002801. */
  String key() {
    return SchoolPlanProgram.CODE + "-" + season + ":" + school;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  /** The school year that the plan is for. */
  String season() {
    return season;
  }

  /** The school's code. */
  String school() {
    return school;
  }

  SchoolPlanState state() {
    return state;
  }

  Optional<String> processInstanceId() {
    return Optional.ofNullable(processInstanceId);
  }

  /** The number of the version that was handed in; empty while it is drafted. */
  Optional<Integer> planVersion() {
    return Optional.ofNullable(planVersion);
  }

  Optional<String> handedInBy() {
    return Optional.ofNullable(handedInBy);
  }

  Optional<Instant> handedInAt() {
    return Optional.ofNullable(handedInAt);
  }

  /** Whether it was not in on its day, wherever it stands now. */
  boolean late() {
    return late;
  }

  /** The business key of the group that reads it, or has read it. */
  Optional<String> groupKey() {
    return Optional.ofNullable(groupKey);
  }

  String inRoom() {
    return inRoom;
  }

  String voiceWanted() {
    return voiceWanted;
  }

  boolean councilConsulted() {
    return councilConsulted;
  }

  /** Who told of the staff meeting. */
  Optional<String> metBy() {
    return Optional.ofNullable(metBy);
  }

  Optional<LateWord> lateWord() {
    return Optional.ofNullable(lateWord);
  }

  Optional<LocalDate> comesOn() {
    return Optional.ofNullable(comesOn);
  }

  Optional<LocalDate> waitedForSince() {
    return Optional.ofNullable(waitedForSince);
  }

  Optional<LocalDate> releasedOn() {
    return Optional.ofNullable(releasedOn);
  }

  String keeps() {
    return keeps;
  }

  String changes() {
    return changes;
  }

  Optional<String> answeredBy() {
    return Optional.ofNullable(answeredBy);
  }

  Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  String closedReason() {
    return closedReason;
  }

  /** The code of the school that it merged with. */
  Optional<String> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }
}
