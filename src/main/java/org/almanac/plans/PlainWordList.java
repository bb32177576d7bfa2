package org.almanac.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The words that an organization would rather not read in its plans, as its coordinator typed them:
 * a line each, {@code word = what to say instead}; nothing after the sign lets a word of ours be.
 */
@Entity
@Table(name = "plan_plain_words")
class PlainWordList {
  @Id private String organization;
  @Version private int version;

  @Column(name = "word_lines")
  private String lines;

  protected PlainWordList() {}

  PlainWordList(String organization) {
    this.organization = organization;
    this.lines = "";
  }

  PlainWordList say(String lines) {
    this.lines = lines;
    return this;
  }

  String lines() {
    return lines;
  }
}
