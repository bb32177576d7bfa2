package org.almanac.registers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A word that an organization has in one of its lists. */
@Entity
@Table(name = "register_word")
class OwnWord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_word")
  @SequenceGenerator(
      name = "register_word",
      sequenceName = "register_word_seq",
      allocationSize = 50)
  private Long id;

  private String organization;

  @Enumerated(EnumType.STRING)
  @Column(name = "word_list")
  private WordList list;

  private String code;
  private String groupCode;
  private String labelEn;
  private String labelFr;
  private boolean offered;

  protected OwnWord() {}

  OwnWord(String organization, Word word) {
    this.organization = organization;
    this.list = word.list();
    this.code = word.code();
    says(word);
  }

  /** Other labels, another group, offered or not; the code stays. */
  OwnWord says(Word word) {
    this.groupCode = word.group();
    this.labelEn = word.en();
    this.labelFr = word.fr();
    this.offered = word.offered();
    return this;
  }

  WordList list() {
    return list;
  }

  String code() {
    return code;
  }

  Word word() {
    return new Word(list, code, groupCode, labelEn, labelFr, offered);
  }
}
