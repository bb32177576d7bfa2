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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almanac.moderating.Reading;

/** A school's plan in a group's bundle: who reads it, what the group says of it. */
@Entity
@Table(name = "moderation_plan")
class ModerationPlan {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_plan_seq")
  @SequenceGenerator(name = "moderation_plan_seq", sequenceName = "moderation_plan_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private String schoolYear;
  private Long groupId;

  @Column(name = "school_code")
  private String school;

  private long spare;
  private String family;
  private String ownReader;
  private String standsFor;
  private String otherReader;
  private String strength;
  private String question;
  private String nextStep;
  private String writtenBy;
  private Instant writtenAt;
  private LocalDate newerSince;
  private String approvedIn;

  @Enumerated(EnumType.STRING)
  private ApprovalWord word;

  protected ModerationPlan() {}

  ModerationPlan(ModerationGroup group, Reading reading, String family) {
    this.organization = group.organization();
    this.schoolYear = group.schoolYear();
    this.groupId = group.id();
    this.school = reading.plan();
    this.family = family;
    this.ownReader = reading.own();
    this.standsFor = reading.standsFor();
    this.otherReader = reading.other();
  }

  /** As it is computed with, for the rounds after. */
  Reading reading() {
    return new Reading(school, ownReader, standsFor, otherReader);
  }

  boolean isReadBy(String person) {
    return ownReader.equals(person) || otherReader.equals(person);
  }

  void replaced(String gone, String by) {
    ownReader = ownReader.equals(gone) ? by : ownReader;
    otherReader = otherReader.equals(gone) ? by : otherReader;
  }

  /** Its group is no more: another one can take it. */
  void free() {
    spare = id;
  }

  /** Not freed for another group. */
  boolean isThere() {
    return spare == 0;
  }

  String says(FeedbackPart part) {
    String said =
        switch (part) {
          case STRENGTH -> strength;
          case QUESTION -> question;
          case NEXT_STEP -> nextStep;
        };
    return said == null ? "" : said;
  }

  void say(FeedbackPart part, String text, String by, Instant at) {
    if (word != null) {
      throw new IllegalStateException("The feedback for " + school + " is looked at already");
    }
    switch (part) {
      case STRENGTH -> strength = text;
      case QUESTION -> question = text;
      case NEXT_STEP -> nextStep = text;
    }
    writtenBy = by;
    writtenAt = at;
  }

  /** A strength, a question, a next step: all three, or it can't be released. */
  boolean isWhole() {
    return wanted().isEmpty();
  }

  /** Which of the three nobody has written yet. */
  List<FeedbackPart> wanted() {
    return Arrays.stream(FeedbackPart.values()).filter(part -> says(part).isBlank()).toList();
  }

  /** Its school sent a newer version while it was read; the notes stay. */
  void newerSince(LocalDate day) {
    newerSince = day;
  }

  /** Since when a newer version than the first is read; empty where none came. */
  Optional<LocalDate> newerSince() {
    return Optional.ofNullable(newerSince);
  }

  /** Whose superintendent is asked to approve it: the own family's, or another's. */
  void approvedIn(String code) {
    approvedIn = code;
  }

  void answered(ApprovalWord said) {
    if (word == ApprovalWord.READY && said != ApprovalWord.READY) {
      throw new IllegalStateException(school + " is ready for fall already");
    }
    word = said;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  String schoolYear() {
    return schoolYear;
  }

  Long groupId() {
    return groupId;
  }

  String school() {
    return school;
  }

  String family() {
    return family;
  }

  String ownReader() {
    return ownReader;
  }

  String standsFor() {
    return standsFor;
  }

  String otherReader() {
    return otherReader;
  }

  /** Who wrote on the feedback last. */
  Optional<String> writtenBy() {
    return Optional.ofNullable(writtenBy);
  }

  Optional<Instant> writtenAt() {
    return Optional.ofNullable(writtenAt);
  }

  /** The family whose superintendent is asked; empty until somebody is. */
  Optional<String> approvedIn() {
    return Optional.ofNullable(approvedIn);
  }

  Optional<ApprovalWord> word() {
    return Optional.ofNullable(word);
  }
}
