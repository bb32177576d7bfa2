package org.almanac.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Rhythm;
import org.almanac.people.Role;
import org.almanac.rules.Verdict;

/** A program that convenes meetings: what hangs on one of them follows when it changes. */
public interface MeetingProgram {
  /**
   * The word with which its settings begin, such as {@code plt}; its mails about a card, about who
   * left and with the summary are of the kinds {@code plt-card}, {@code plt-left}, {@code
   * plt-summary}.
   */
  String program();

  /** Whose working days count until the tickets of its meetings close. */
  Rhythm ticketRhythm();

  /** The meeting has another day, hour or place; called in the same transaction. */
  void moved(Meeting meeting);

  /** The meeting is called off; called in the same transaction. */
  void calledOff(Meeting meeting);

  /** Who counts on the meeting, whether or not a card of it is out. */
  Set<String> members(Meeting meeting);

  /** The schools are closed on this day: what its meetings' processes ask for then is put off. */
  void putOff(String organization, LocalDate day);

  /** Who gets a card of the meeting, each person once. */
  List<Invitee> invited(Meeting meeting);

  /** The meetings whose cards go out by themselves until then, by their keys. */
  List<String> cardsDueUntil(String organization, Instant until);

  /** Whether somebody will be there who has no card yet. */
  default boolean countsOn(Meeting meeting, String person) {
    return members(meeting).contains(person);
  }

  /** The roles whose holders belong to its meetings. */
  Set<Role> memberRoles(String organization);

  /** For whom of them the meeting is. */
  default Reach reach(Meeting meeting) {
    return Reach.EVERYBODY;
  }

  /** The moment from which the cards of a meeting go out. */
  Instant cardsDue(Meeting meeting);

  /** The cards of these people are out; what else they are to know rides in the same mail. */
  default void cardsOut(Meeting meeting, List<String> people) {}

  /**
   * Whether the mails about its meetings can also wait: each rides in one that goes anyway, from
   * three weeks before the meeting, or goes where somebody's month has room once its cards are due.
   */
  default boolean mailsCanWait() {
    return false;
  }

  /**
   * Whether people hear of the meeting yet: no invitation to it rides or goes before its program
   * has come as far as that.
   */
  default boolean tells(Meeting meeting) {
    return true;
  }

  /** Who hears today what came of the meeting. */
  Set<String> hears(Meeting meeting);

  /** The instance's own dates as the meeting's row has them now; a second time changes nothing. */
  void moveDates(Meeting meeting);

  /** Whether tables that were made for the old day are to be made anew for the new one. */
  default boolean tablesAnew(Meeting meeting, String instance) {
    return false;
  }

  /** What of its own hangs on a meeting that is called off, beside cards and mails about them. */
  default void callsOff(Meeting meeting) {}

  /** What its own rules say of an agenda, beside those of every meeting. */
  default Verdict agenda(Meeting meeting, List<Block> agenda) {
    return Verdict.fine();
  }
}
