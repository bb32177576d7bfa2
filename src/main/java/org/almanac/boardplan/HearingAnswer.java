package org.almanac.boardplan;

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
import java.util.Optional;

/** One person who is asked in a round, with which voice, and what they said; mostly one line. */
@Entity
@Table(name = "board_hearing_answer")
class HearingAnswer {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_hearing_answer_seq")
  @SequenceGenerator(name = "board_hearing_answer_seq", sequenceName = "board_hearing_answer_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private Long hearingId;
  private String personId;

  @Enumerated(EnumType.STRING)
  private Voice voice;

  @Enumerated(EnumType.STRING)
  private HeardWord word;

  private String line;

  @Enumerated(EnumType.STRING)
  private SaidAs saidAs;

  protected HearingAnswer() {}

  HearingAnswer(String organization, Hearing hearing, String personId, Voice voice) {
    this.organization = organization;
    this.hearingId = hearing.id();
    this.personId = personId;
    this.voice = voice;
  }

  /** What they say; another word until the round is over takes the place of the first. */
  HearingAnswer says(HeardWord word, String line, SaidAs saidAs) {
    if (word == HeardWord.NOT_YET && line == null) {
      throw new IllegalArgumentException("Not yet needs a line that says what is missing");
    }
    this.word = word;
    this.line = word == HeardWord.NOT_YET ? line : null;
    this.saidAs = word == HeardWord.NOT_YET ? saidAs : null;
    return this;
  }

  /** What was said stays on record, and nobody can tell any more who said it. */
  void letGo(String nobody) {
    personId = nobody;
    saidAs = saidAs == null ? null : SaidAs.VOICE;
  }

  /** In which round it was said. */
  Long hearing() {
    return hearingId;
  }

  String person() {
    return personId;
  }

  Voice voice() {
    return voice;
  }

  /** Empty as long as they said nothing; public, as the page asks for it. */
  public Optional<HeardWord> word() {
    return Optional.ofNullable(word);
  }

  boolean notYet() {
    return word == HeardWord.NOT_YET;
  }

  /** What is missing, where it is not yet. */
  String line() {
    return line;
  }

  SaidAs saidAs() {
    return saidAs;
  }
}
