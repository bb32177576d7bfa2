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
import java.util.UUID;

/** An idea for the plan that people take back to try on; whose it was, nobody keeps. */
@Entity
@Table(name = "board_idea")
class Idea {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_idea_seq")
  @SequenceGenerator(name = "board_idea_seq", sequenceName = "board_idea_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;
  private String ideaKey;

  @Column(name = "idea_text")
  private String text;

  @Enumerated(EnumType.STRING)
  private IdeaState state;

  protected Idea() {}

  Idea(BoardPlan plan, String text, IdeaState state) {
    this.organization = plan.organization();
    this.schoolYear = plan.schoolYear();
    this.ideaKey = UUID.randomUUID().toString();
    this.text = text;
    this.state = state;
  }

  /** On the list from now on, in these words. */
  void keep(String words) {
    text = words;
    state = IdeaState.OPEN;
  }

  void close() {
    state = IdeaState.CLOSED;
  }

  boolean open() {
    return state == IdeaState.OPEN;
  }

  boolean closed() {
    return state == IdeaState.CLOSED;
  }

  /** What pages call it by. */
  public String key() {
    return ideaKey;
  }

  public String text() {
    return text;
  }

  public IdeaState state() {
    return state;
  }
}
