package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** One block of a meeting's agenda, in its place. */
@Entity
@Table(name = "agenda_block")
public class AgendaBlock {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private String meetingKey;

  @Column(name = "block_position")
  private int position;

  @Enumerated(EnumType.STRING)
  private BlockKind kind;

  private String title;
  private int minutes;
  private String presenterId;

  protected AgendaBlock() {}

  AgendaBlock(String organization, String meetingKey, int position, Block block) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.position = position;
    kind = block.kind();
    title = block.title();
    minutes = block.minutes();
    presenterId = block.presenter();
  }

  public int position() {
    return position;
  }

  public BlockKind kind() {
    return kind;
  }

  public String title() {
    return title == null ? "" : title;
  }

  public int minutes() {
    return minutes;
  }

  public Optional<String> presenter() {
    return Optional.ofNullable(presenterId);
  }

  public Block block() {
    return new Block(kind, title(), minutes, presenterId);
  }
}
