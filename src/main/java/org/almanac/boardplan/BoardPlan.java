package org.almanac.boardplan;

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
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;

/** The board improvement plan that is made in a school year, for the next. */
@Entity
@Table(name = "board_plan")
class BoardPlan {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_plan_seq")
  @SequenceGenerator(name = "board_plan_seq", sequenceName = "board_plan_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;

  @Enumerated(EnumType.STRING)
  private BoardPlanState state = BoardPlanState.SETTLED;

  /** How often it was begun: what an earlier beginning heard and closed is not this one's. */
  private int attempt = 1;

  private String reachUnits;
  private boolean reachDistrict = true;

  private String launchMeeting;
  private String recordingLink;
  private Boolean captions;
  private String recordingText;
  private LocalDate recordedOn;
  private LocalDate launchedOn;

  protected BoardPlan() {}

  BoardPlan(String organization, String schoolYear) {
    this.organization = organization;
    this.schoolYear = schoolYear;
  }

  /** Its dates are settled, for these people; one that was called off is there again. */
  BoardPlan settled(Reach reach) {
    attempt += cancelled() ? 1 : 0;
    state = BoardPlanState.SETTLED;
    reaches(reach);
    return this;
  }

  void reaches(Reach reach) {
    reachUnits = reach.codes();
    reachDistrict = reach.wholeDistrict();
  }

  /** For whom it is made. */
  Reach reach() {
    return Reach.of(reachUnits, reachDistrict);
  }

  /** False when it has begun before, or isn't there any more. */
  boolean begin() {
    boolean now = waits();
    if (now) {
      state = BoardPlanState.MONITORING;
    }
    return now;
  }

  /** Goes on to a later state; what is called off or launched stays so. */
  void goesOn(BoardPlanState next) {
    boolean over = state == BoardPlanState.CANCELLED || state == BoardPlanState.LAUNCHED;
    if (!over && next.compareTo(state) > 0) {
      state = next;
    }
  }

  /** Called off; a plan that is launched stays launched. */
  void cancel() {
    goesOn(BoardPlanState.CANCELLED);
  }

  boolean waits() {
    return state == BoardPlanState.SETTLED;
  }

  /** Whether its working meetings have begun: from then on people are invited to them. */
  boolean tells() {
    return state.compareTo(BoardPlanState.MEETING) >= 0;
  }

  boolean cancelled() {
    return state == BoardPlanState.CANCELLED;
  }

  /** At this meeting the director launches it. */
  void launchesAt(String meetingKey) {
    launchMeeting = meetingKey;
  }

  /** The meeting that somebody named for the launch; once it was launched, the one it was at. */
  Optional<String> launchMeeting() {
    return Optional.ofNullable(launchMeeting);
  }

  /** The director launched it on this day, at this meeting. */
  void launched(LocalDate day, String meetingKey) {
    launchedOn = day;
    launchMeeting = meetingKey;
    goesOn(BoardPlanState.LAUNCHED);
  }

  /** Whoever was away from the launch finds it here; the day counts on which it first could be. */
  void records(Recorded recorded, LocalDate day) {
    recordedOn = recordedOn == null ? day : recordedOn;
    recordingLink = recorded.link();
    captions = recorded.captions();
    recordingText = recorded.text();
  }

  /** Where the launch can be watched, or what was said there; empty until somebody says where. */
  Optional<Recorded> recorded() {
    return recordingLink == null && recordingText == null
        ? Optional.empty()
        : Optional.of(new Recorded(recordingLink, Boolean.TRUE.equals(captions), recordingText));
  }

  /** Since when the launch can be watched or read. */
  Optional<LocalDate> recordedOn() {
    return Optional.ofNullable(recordedOn);
  }

  /** Whether it was made elsewhere: launched, and nothing here says when. */
  boolean takenOver() {
    return state == BoardPlanState.LAUNCHED && launchedOn == null;
  }

  Optional<LocalDate> launchedOn() {
    return Optional.ofNullable(launchedOn);
  }

  /**
   * The launch for who was away.
   *
   * @param link where it can be watched; null where there is no recording
   * @param captions whether the recording has them
   * @param text what was said, in a few lines; null where the recording says it
   */
  record Recorded(String link, boolean captions, String text) {
    /** Whoever can't watch or hear it reads what was said. */
    boolean saysEnough() {
      return text != null || link != null && captions;
    }
  }

  /** 1 for the first beginning; one more each time that it is there again. */
  int attempt() {
    return attempt;
  }

  BoardPlanState state() {
    return state;
  }

  String organization() {
    return organization;
  }

  /** The year in which it is made, 2026-27. */
  String schoolYear() {
    return schoolYear;
  }

  /** The year for which it is made, 2027-28. */
  SchoolYear madeFor() {
    return SchoolYear.named(schoolYear).next();
  }
}
