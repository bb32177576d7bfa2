package org.almanac.schoolplan;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A school's way through one season: drafted, handed in, read, approved, released. What the plan
 * says stands in {@link org.almanac.plans.Plan}; this row says how far it is, and is the truth when
 * no process waits.
 */
@Entity
@Table(name = "school_plan")
class SchoolPlan {
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
  private String groupKey;
  private LocalDate releasedOn;
  @Embedded private StaffMeeting meeting = new StaffMeeting();
  @Embedded private HandedIn handedIn;
  @Embedded private AfterItsDay afterItsDay = new AfterItsDay();
  @Embedded private TeamAnswer answer;
  @Embedded private TakenOut takenOut;

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

  void metWithStaff(String who, String voice, boolean council, String by) {
    meeting = new StaffMeeting(who, voice, council, by);
  }

  void forgetMeeting() {
    meeting = meeting.withoutWords();
  }

  /** Handed in as this version of the plan. */
  void handIn(int planVersion, String by, Instant at) {
    expect(state.isWritten());
    state = SchoolPlanState.IN;
    handedIn = new HandedIn(planVersion, by, at);
    afterItsDay.waitIsOver();
  }

  /** Back to drafting; only as long as nobody reads it. */
  void recall() {
    expect(state == SchoolPlanState.IN);
    backTo(afterItsDay.late() ? SchoolPlanState.LATE : SchoolPlanState.OPEN);
  }

  /** Its day is over. */
  boolean fallsLate() {
    boolean now = state == SchoolPlanState.OPEN;
    if (now) {
      state = SchoolPlanState.LATE;
      afterItsDay.begins();
    }
    return now;
  }

  /** What was said to the friendly note. */
  void says(AfterItsDay.Word word, LocalDate day) {
    expect(state == SchoolPlanState.LATE);
    afterItsDay.says(word, day);
  }

  /** From this day on its superintendent, who waits for it, is told. */
  void waitedFor(LocalDate day) {
    if (state == SchoolPlanState.LATE) {
      afterItsDay.waitedFor(day);
    }
  }

  /** Its group begins to read; false when it reads it already. */
  boolean readBy(String group) {
    if (group.equals(groupKey) && (state.isWithReaders() || state == SchoolPlanState.RELEASED)) {
      return false;
    }
    expect(state == SchoolPlanState.IN);
    state = SchoolPlanState.BEING_READ;
    groupKey = group;
    return true;
  }

  /** Its group is no more: it waits for readers again; false where that group doesn't read it. */
  boolean readersGone(String group) {
    if (!state.isBeforeApproval() || !group.equals(groupKey)) {
      return false;
    }
    state = SchoolPlanState.IN;
    groupKey = null;
    return true;
  }

  /** A new version takes the place of the one that is being read, until its feedback is there. */
  void replaced(int planVersion, String by, Instant at) {
    expect(state == SchoolPlanState.BEING_READ);
    handedIn = new HandedIn(planVersion, by, at);
  }

  /** Its one feedback is complete; later states stay. */
  void feedbackIn() {
    if (state == SchoolPlanState.BEING_READ) {
      state = SchoolPlanState.READ;
    }
    expect(state.isWithReaders() || state == SchoolPlanState.RELEASED);
  }

  /** Ready for fall; false when it was approved before. */
  boolean approved() {
    return state != SchoolPlanState.RELEASED
        && becomes(SchoolPlanState.APPROVED, state.isWithReaders());
  }

  /** Let's talk first; false when that was said before. */
  boolean talkFirst() {
    return becomes(SchoolPlanState.TALK_FIRST, state.isBeforeApproval());
  }

  /** After a talk the school changes it; it joins the next round. */
  void revise() {
    expect(state == SchoolPlanState.TALK_FIRST);
    backTo(SchoolPlanState.OPEN);
    afterItsDay.forgotten();
  }

  /** The feedback is at the school; false when it was before. */
  boolean released(LocalDate day) {
    boolean now = becomes(SchoolPlanState.RELEASED, state == SchoolPlanState.APPROVED);
    if (now) {
      releasedOn = day;
    }
    return now;
  }

  /** What principal and team keep, and what they change, in one line each. */
  void answered(String keeps, String changes, String by) {
    expect(state == SchoolPlanState.RELEASED);
    answer = new TeamAnswer(keeps, changes, by);
  }

  void forgetAnswer() {
    answer = null;
  }

  /** Why it was withdrawn is its school's own word; why a school closes is the district's. */
  void forgetReason() {
    expect(state == SchoolPlanState.WITHDRAWN);
    takenOut().ifPresent(out -> takenOut = out.withoutReason());
  }

  /** Taken out of the season, with a reason or without. */
  boolean withdraw(String by, Instant at, String reason) {
    if (state.isOver()) {
      return false;
    }
    state = SchoolPlanState.WITHDRAWN;
    takenOut = new TakenOut(by, at, reason, null);
    return true;
  }

  /**
   * The school closes, whether its plan was withdrawn before or not.
   *
   * @param into the school that it merges with; null for none
   */
  boolean schoolCloses(String by, Instant at, String reason, String into) {
    boolean now = state != SchoolPlanState.CLOSED_SCHOOL;
    if (now) {
      state = SchoolPlanState.CLOSED_SCHOOL;
      takenOut = new TakenOut(by, at, reason, into);
    }
    return now;
  }

  /** Which other school it merged with is put right; false where that is what was said. */
  boolean merged(String into) {
    expect(state == SchoolPlanState.CLOSED_SCHOOL);
    boolean other = takenOut().filter(out -> Objects.equals(out.mergedInto(), into)).isEmpty();
    takenOut = takenOut().map(out -> out.mergedInto(into)).orElse(null);
    return other;
  }

  /** One that was withdrawn, or whose school doesn't close after all, begins once more. */
  void beginsAgain() {
    expect(state.isOver());
    takenOut = null;
    processInstanceId = null;
    backTo(SchoolPlanState.OPEN);
    afterItsDay.forgotten();
  }

  private boolean becomes(SchoolPlanState next, boolean possible) {
    if (state == next) {
      return false;
    }
    expect(possible);
    state = next;
    return true;
  }

  private void backTo(SchoolPlanState drafting) {
    state = drafting;
    handedIn = null;
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

  /** Empty while it is drafted. */
  Optional<HandedIn> handedIn() {
    return Optional.ofNullable(handedIn);
  }

  /** The business key of the group that reads it, or has read it. */
  Optional<String> groupKey() {
    return Optional.ofNullable(groupKey);
  }

  StaffMeeting meeting() {
    return meeting;
  }

  AfterItsDay afterItsDay() {
    return afterItsDay;
  }

  Optional<LocalDate> releasedOn() {
    return Optional.ofNullable(releasedOn);
  }

  Optional<TeamAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  /** Empty as long as it is in its season, and again when it begins once more. */
  Optional<TakenOut> takenOut() {
    return Optional.ofNullable(takenOut);
  }
}
