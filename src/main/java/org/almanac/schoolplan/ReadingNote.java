package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one person noted of one plan, and which look-fors they saw there; the group's alone. */
@Entity
@Table(name = "reading_note")
class ReadingNote {
  static final int MOST = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reading_note_seq")
  @SequenceGenerator(name = "reading_note_seq", sequenceName = "reading_note_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private Long planId;
  private String personId;

  @Column(name = "note_text")
  private String text;

  private String looks;

  protected ReadingNote() {}

  ReadingNote(ModerationPlan plan, String person) {
    this.organization = plan.organization();
    this.planId = plan.id();
    this.personId = person;
    this.text = "";
    this.looks = "";
  }

  void write(String typed) {
    text = typed;
  }

  /** What was seen of a look-for; empty for nothing said. */
  void look(String key, String seen) {
    Map<String, String> all = new TreeMap<>(looks());
    if (seen.isEmpty()) {
      all.remove(key);
    } else {
      all.put(key, seen);
    }
    looks =
        all.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(";"));
  }

  boolean saysAnything() {
    return !text().isBlank() || !looks().isEmpty();
  }

  Long planId() {
    return planId;
  }

  String person() {
    return personId;
  }

  String text() {
    return text == null ? "" : text;
  }

  /** By the look-for's key. */
  Map<String, String> looks() {
    return looks == null || looks.isEmpty()
        ? Map.of()
        : Arrays.stream(looks.split(";"))
            .map(one -> one.split("="))
            .collect(Collectors.toMap(one -> one[0], one -> one[1], (a, b) -> b, TreeMap::new));
  }
}
