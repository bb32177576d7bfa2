package org.almanac.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * Since when a pair was not heard of, and what was written about it. Who tapped, how often, and
 * what it was about is kept nowhere.
 */
@Entity
@Table(name = "pair_contact")
class PairContact {
  private static final int MANY = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pair_contact_seq")
  @SequenceGenerator(name = "pair_contact_seq", sequenceName = "pair_contact_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private long pairId;
  private LocalDate countsFrom;
  private int notes;
  private LocalDate noteOn;
  private int turn;
  private boolean hello;
  private boolean resting;

  protected PairContact() {}

  PairContact(String organization, long pairId, LocalDate countsFrom) {
    this.organization = organization;
    this.pairId = pairId;
    this.countsFrom = countsFrom;
    this.turn = (int) (pairId % MANY);
  }

  /** One of the two said so, or somebody said hello: the count begins anew. */
  void inTouch(LocalDate day) {
    if (countsFrom.isBefore(day)) {
      countsFrom = day;
    }
    notes = 0;
    noteOn = null;
    hello = false;
  }

  /** The day that they had found is called off: from today on the silence counts again. */
  void calledOff(LocalDate today) {
    if (countsFrom.isAfter(today)) {
      countsFrom = today;
    }
  }

  /** They agreed on something after the last note: that answers it. */
  void agreed(LocalDate since) {
    if (noteOn != null && since.isAfter(noteOn)) {
      inTouch(since);
    }
  }

  /**
   * Whether the two are to be written to today; that they agreed on something counts as contact.
   */
  boolean noteDue(ContactSettings settings, Two pair, LocalDate today) {
    LocalDate heard = countsFrom.isBefore(pair.since()) ? pair.since() : countsFrom;
    LocalDate from = noteOn == null ? heard : noteOn;
    return !resting
        && notes < settings.notes()
        && settings.counted().counts(today)
        && !settings.noteAfter(from, pair.rhythmWeeks()).isAfter(today);
  }

  void noted(LocalDate today) {
    notes++;
    noteOn = today;
    turn++;
  }

  /** Whether the last note has rested long enough for the list "say hello". */
  boolean helloDue(ContactSettings settings, LocalDate today) {
    return !resting
        && !hello
        && notes > 0
        && notes >= settings.notes()
        && !settings.counted().after(noteOn, settings.answer()).isAfter(today);
  }

  void sayHello() {
    hello = true;
  }

  /** The pair pauses, or has come apart: nothing counts. */
  void rests() {
    resting = true;
    notes = 0;
    noteOn = null;
    hello = false;
  }

  /** The pair is together again: the count begins on this day. */
  void goesOn(LocalDate today) {
    resting = false;
    inTouch(today);
  }

  Long id() {
    return id;
  }

  long pairId() {
    return pairId;
  }

  /** How many notes have no answer. */
  int notes() {
    return notes;
  }

  /** Counts the notes of a pair's whole life: each brings another story. */
  int turn() {
    return turn;
  }

  /** On the list of pairs to say hello to. */
  boolean isHello() {
    return hello;
  }

  boolean isResting() {
    return resting;
  }

  LocalDate countsFrom() {
    return countsFrom;
  }
}
