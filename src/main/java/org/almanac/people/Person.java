package org.almanac.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;

/**
 * Somebody who learns and leads here; the id says nothing and stays, whatever becomes of the name.
 */
@Entity
public class Person {
  @Id private String id;
  private String organization;

  @Column(name = "person_key")
  private String key;

  private String givenName;
  private String familyName;
  private String mail;
  private String language;
  private String passwordHash;
  private boolean mailByFile;
  private int experienceYears;
  private boolean sharesMailbox;
  private String mergedInto;

  protected Person() {}

  public Person(String id, String organization, String givenName, String familyName, String mail) {
    this.id = id;
    this.organization = organization;
    this.key = id;
    this.givenName = givenName;
    this.familyName = familyName;
    this.mail = mail.toLowerCase(Locale.ROOT);
    this.language = "en";
  }

  /** Lets the person sign in with the password of this hash. */
  public Person withPassword(String hash) {
    this.passwordHash = hash;
    this.mailByFile = false;
    return this;
  }

  /** Says for how many years the person has led. */
  public Person experienced(int years) {
    this.experienceYears = years;
    return this;
  }

  /** Says by which key the organization itself knows the person. */
  public Person knownAs(String key) {
    this.key = key;
    return this;
  }

  /** A new name, after a marriage for example; who the person is stays. */
  public Person named(String givenName, String familyName) {
    this.givenName = givenName;
    this.familyName = familyName;
    return this;
  }

  /** A new address; the person signs in with it from now on. */
  public Person writtenTo(String mail) {
    this.mail = mail.toLowerCase(Locale.ROOT);
    return this;
  }

  /** Remembers that a file gave a new address to somebody who has a password already. */
  public Person writtenToByFile() {
    this.mailByFile |= passwordHash != null;
    return this;
  }

  /** Somebody who knows the person gave the address, not a file. */
  public Person writtenToByHand(String mail) {
    this.mailByFile = false;
    return writtenTo(mail);
  }

  /** Says whether others read the same mailbox: then nothing goes there that opens by itself. */
  public Person sharingMailbox(boolean shares) {
    this.sharesMailbox = shares;
    return this;
  }

  /** Was somebody else all along: nobody signs in as this one any more. */
  public Person merged(Person into) {
    this.mergedInto = into.id();
    this.passwordHash = null;
    this.mail = id + "@merged.invalid";
    return this;
  }

  /** The language that the person reads, {@code en} or {@code fr}. */
  public Person reading(String language) {
    this.language = language;
    return this;
  }

  /** Opaque and unique in the whole installation, p0001; the engine's user id. */
  public String id() {
    return id;
  }

  /** The organization's own key, such as a staff number; it stays when name or address change. */
  public String key() {
    return key;
  }

  public String organization() {
    return organization;
  }

  public String givenName() {
    return givenName;
  }

  public String familyName() {
    return familyName;
  }

  public String name() {
    return givenName + " " + familyName;
  }

  /** Lower case, unique in the organization; also the name to sign in with. */
  public String mail() {
    return mail;
  }

  public String language() {
    return language;
  }

  /** With the encoder's prefix, such as {@code {bcrypt}…}; null where nobody can sign in. */
  public String passwordHash() {
    return passwordHash;
  }

  /** Whether a file changed the address after the password was chosen. */
  public boolean isMailByFile() {
    return mailByFile;
  }

  /** Whether others read the same mailbox; such a person gets no signed links. */
  public boolean sharesMailbox() {
    return sharesMailbox;
  }

  /** Who this person turned out to be; null for everybody who is themselves. */
  public String mergedInto() {
    return mergedInto;
  }

  public int experienceYears() {
    return experienceYears;
  }
}
