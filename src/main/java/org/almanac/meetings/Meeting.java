package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almanac.rules.Strength;

/** One meeting of a program: when and where it is, and the numbers it was confirmed with. */
@Entity
@Table(name = "meeting")
public class Meeting {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  private String organization;

  @Column(name = "meeting_key")
  private String key;

  private String program;
  private String title;

  @Column(name = "meeting_date")
  private LocalDate date;

  private Instant beginsAt;
  private Instant endsAt;
  private Instant coffeeAt;
  private String place;
  private String room;
  private String link;
  private Integer headCount;

  @Enumerated(EnumType.STRING)
  private MeetingState state = MeetingState.PLANNED;

  private String processInstanceId;
  private String roomCode;
  private Instant codeFrom;
  private Instant codeUntil;
  private int tableSize;
  private int learningMinutes;
  private int informationMinutes;
  private int sequence;

  @Enumerated(EnumType.STRING)
  private Strength splitStrength;

  protected Meeting() {}

  Meeting(String organization, String key, String program, String roomCode) {
    this.organization = organization;
    this.key = key;
    this.program = program;
    this.roomCode = roomCode;
  }

  void takesPlace(Instant beginsAt, Instant endsAt, LocalDate date) {
    if (!endsAt.isAfter(beginsAt)) {
      throw new IllegalArgumentException("a meeting ends after it begins: " + key);
    }
    this.beginsAt = beginsAt;
    this.endsAt = endsAt;
    this.date = date;
    this.state = MeetingState.PLANNED;
  }

  /** The same meeting at another time: coffee and code come as long before as they did. */
  void movesTo(Instant begins, LocalDate day, Instant ticketsUntil) {
    Duration codeBeforeEnd = Duration.between(codeFrom, endsAt);
    if (coffeeAt != null) {
      coffeeAt = begins.minus(Duration.between(coffeeAt, beginsAt));
    }
    takesPlace(begins, begins.plus(length()), day);
    ticketsOpen(endsAt.minus(codeBeforeEnd), ticketsUntil);
    sequence++;
  }

  /** Called off before anybody heard of it: it can be planned anew. */
  boolean withdrawn() {
    return state == MeetingState.CANCELLED && processInstanceId == null;
  }

  void ticketsOpen(Instant from, Instant until) {
    this.codeFrom = from;
    this.codeUntil = until;
  }

  /** Keeps the numbers of the day it was confirmed, whatever the settings become. */
  void keeps(int seatsPerTable, AgendaSplit split) {
    this.tableSize = seatsPerTable;
    this.learningMinutes = split.learning();
    this.informationMinutes = split.information();
    this.splitStrength = split.strength();
  }

  /** How the minutes were agreed to split when it was confirmed. */
  public AgendaSplit split() {
    return new AgendaSplit(learningMinutes, informationMinutes, splitStrength);
  }

  void arrange(Arrangement arrangement) {
    String before = whereabouts();
    title = arrangement.title();
    place = arrangement.place();
    room = arrangement.room();
    link = arrangement.link();
    coffeeAt = arrangement.coffeeAt();
    if (!before.isBlank() && !whereabouts().equals(before)) {
      sequence++;
    }
  }

  /** Whether a place, room or link is known. */
  public boolean hasPlace() {
    return !whereabouts().isBlank();
  }

  /** Place, room and link, of which any may be empty. */
  String whereabouts() {
    return String.join("\n", place(), room(), link());
  }

  void counted(Integer heads) {
    headCount = heads;
  }

  void held() {
    if (state == MeetingState.PLANNED) {
      state = MeetingState.HELD;
    }
  }

  void cancel() {
    if (state == MeetingState.PLANNED) {
      state = MeetingState.CANCELLED;
      sequence++;
    }
  }

  void runsAs(String instanceId) {
    processInstanceId = instanceId;
  }

  /** Whether the code on the screen and the exit tickets work now. */
  public boolean ticketsOpenAt(Instant now) {
    return state != MeetingState.CANCELLED && !now.isBefore(codeFrom) && now.isBefore(codeUntil);
  }

  public boolean ticketsClosedAt(Instant now) {
    return state == MeetingState.CANCELLED || !now.isBefore(codeUntil);
  }

  public Duration length() {
    return Duration.between(beginsAt, endsAt);
  }

  /** Changes with each change: who saw another one has seen another meeting. */
  public int version() {
    return version;
  }

  /** How often its day, hour or place changed or it was called off; calendars count along. */
  public int sequence() {
    return sequence;
  }

  public String organization() {
    return organization;
  }

  public String key() {
    return key;
  }

  public String program() {
    return program;
  }

  /** The theme; empty until somebody chose one. */
  public String title() {
    return title == null ? "" : title;
  }

  public LocalDate date() {
    return date;
  }

  public Instant beginsAt() {
    return beginsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public Optional<Instant> coffeeAt() {
    return Optional.ofNullable(coffeeAt);
  }

  public String place() {
    return place == null ? "" : place;
  }

  public String room() {
    return room == null ? "" : room;
  }

  public String link() {
    return link == null ? "" : link;
  }

  public Optional<Integer> headCount() {
    return Optional.ofNullable(headCount);
  }

  public MeetingState state() {
    return state;
  }

  public Optional<String> processInstanceId() {
    return Optional.ofNullable(processInstanceId);
  }

  public String roomCode() {
    return roomCode;
  }

  public Instant codeFrom() {
    return codeFrom;
  }

  public Instant codeUntil() {
    return codeUntil;
  }

  public int tableSize() {
    return tableSize;
  }
}
