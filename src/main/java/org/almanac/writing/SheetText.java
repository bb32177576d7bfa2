package org.almanac.writing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody wrote into one field of a sheet, locked; whoever reads the table reads nothing. */
@Entity
@Table(name = "sheet_text")
class SheetText {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sheet_text_seq")
  @SequenceGenerator(name = "sheet_text_seq", sequenceName = "sheet_text_seq")
  private Long id;

  @Version private int lockVersion;

  private String organization;
  private String kind;
  private String subject;
  private String author;
  private String field;
  private String keyId;
  private byte[] sealed;
  private Instant begunAt;
  private Instant writtenAt;

  protected SheetText() {}

  SheetText(Spot spot, Sealed text, Instant now) {
    this.organization = spot.place().organization();
    this.kind = spot.place().kind();
    this.subject = spot.place().subject();
    this.author = spot.place().author();
    this.field = spot.field();
    this.begunAt = now;
    rewritten(text, now);
  }

  /** Another text in the same field. */
  SheetText rewritten(Sealed text, Instant now) {
    writtenAt = now;
    return relocked(text);
  }

  /** The same text under another key. */
  SheetText relocked(Sealed text) {
    keyId = text.keyId();
    sealed = text.bytes();
    return this;
  }

  Long id() {
    return id;
  }

  Spot spot() {
    return new Spot.Place(organization, kind, subject, author).at(field);
  }

  Sealed sealed() {
    return new Sealed(keyId, sealed);
  }

  /** Tells one state of the field from any other there ever was. */
  String version() {
    return id + "." + lockVersion;
  }

  Instant begunAt() {
    return begunAt;
  }

  Instant writtenAt() {
    return writtenAt;
  }
}
