package org.almanac.meetings;

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
import java.util.Optional;
import org.almanac.notices.CalendarReply;

/**
 * One person's part in one meeting: the card, whether they come, where they sit, were they there.
 */
@Entity
@Table(name = "participation")
public class Participation {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participation_seq")
  @SequenceGenerator(name = "participation_seq", sequenceName = "participation_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;
  private String personId;
  private String role;
  private String formKey;
  private String processInstanceId;

  @Enumerated(EnumType.STRING)
  private Coming coming = Coming.UNKNOWN;

  @Enumerated(EnumType.STRING)
  private ParticipationState state = ParticipationState.OPEN;

  private Boolean attended;
  private boolean ticketLeft;
  private String ticketToken;
  private Integer tableNumber;
  private int leavings;

  @Enumerated(EnumType.STRING)
  private CalendarReply.Answer calendarAnswer;

  private Instant calendarAnsweredAt;

  protected Participation() {}

  Participation(String organization, String meetingKey, Invitee invitee, String ticketToken) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.personId = invitee.person();
    this.role = invitee.role();
    this.formKey = invitee.formKey();
    this.ticketToken = ticketToken;
  }

  /** Remembers the engine's instance that carries this card. */
  public void runsAs(String instanceId) {
    processInstanceId = instanceId;
  }

  void ended(boolean cancelled) {
    if (!over()) {
      state = cancelled ? ParticipationState.CANCELLED : ParticipationState.CLOSED;
    }
  }

  /** Is no member of the group any more; what is over stays as it was. */
  void left() {
    if (!over()) {
      state = ParticipationState.LEFT;
      leavings++;
    }
  }

  /** Is a member again after all: everything is asked anew, by a card of its own. */
  void isBack(Invitee invitee) {
    role = invitee.role();
    formKey = invitee.formKey();
    processInstanceId = null;
    coming = Coming.UNKNOWN;
    state = ParticipationState.OPEN;
    tableNumber = null;
    calendarAnswer = null;
  }

  /** The meeting was called off and is planned anew: who was invited before hears of it anew. */
  void plannedAnew() {
    if (state != ParticipationState.LEFT) {
      leavings++;
      isBack(new Invitee(personId, role, formKey));
    }
  }

  private boolean over() {
    return state == ParticipationState.CLOSED || calledOff();
  }

  /** The meeting is called off, or the person is no member any more. */
  boolean calledOff() {
    return state == ParticipationState.CANCELLED || state == ParticipationState.LEFT;
  }

  void wasThere(boolean there) {
    attended = there;
  }

  /** True once only: the first ticket counts, whoever comes again has already left one. */
  boolean leaveTicket() {
    boolean first = !ticketLeft;
    ticketLeft = true;
    return first;
  }

  void sitsAt(Integer table) {
    tableNumber = table;
  }

  /** Whether this person is expected in the room. */
  public boolean expected() {
    return said() != Coming.CANT_COME && !calledOff();
  }

  /** What we know of the person's coming: as the card says, or else as their calendar answered. */
  public Coming said() {
    if (coming != Coming.UNKNOWN || calendarAnswer == null) {
      return coming;
    }
    return switch (calendarAnswer) {
      case ACCEPTED -> Coming.COMING;
      case TENTATIVE -> Coming.UNKNOWN;
      case DECLINED -> Coming.CANT_COME;
    };
  }

  /**
   * The person's calendar answered. What is over isn't asked any more; an answer to the meeting as
   * it was before it moved, or an older one that comes late, says nothing now.
   *
   * @param sequence of the meeting as it is
   * @return whether that is news
   */
  boolean answeredInCalendar(CalendarReply reply, int sequence) {
    boolean late = calendarAnsweredAt != null && !reply.at().isAfter(calendarAnsweredAt);
    if (over() || late || reply.sequence() < sequence + ownChanges()) {
      return false;
    }
    boolean news = calendarAnswer != reply.answer();
    calendarAnswer = reply.answer();
    calendarAnsweredAt = reply.at();
    return news;
  }

  public String organization() {
    return organization;
  }

  public String meetingKey() {
    return meetingKey;
  }

  public String person() {
    return personId;
  }

  public String role() {
    return role;
  }

  public String formKey() {
    return formKey;
  }

  public Optional<String> processInstanceId() {
    return Optional.ofNullable(processInstanceId);
  }

  public Coming coming() {
    return coming;
  }

  public ParticipationState state() {
    return state;
  }

  /** Empty until attendance was taken. */
  public Optional<Boolean> attended() {
    return Optional.ofNullable(attended);
  }

  public boolean ticketLeft() {
    return ticketLeft;
  }

  public String ticketToken() {
    return ticketToken;
  }

  public Optional<Integer> tableNumber() {
    return Optional.ofNullable(tableNumber);
  }

  /** How often the person left the group before this meeting, or it was planned anew. */
  public int leavings() {
    return leavings;
  }

  /** How often the meeting changed for this person alone: each leaving, and each coming back. */
  int ownChanges() {
    return state == ParticipationState.LEFT ? 2 * leavings - 1 : 2 * leavings;
  }
}
