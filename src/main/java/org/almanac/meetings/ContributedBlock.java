package org.almanac.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A block that another program brings to a meeting's agenda. */
@Entity
@Table(name = "contributed_block")
class ContributedBlock {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contributed_block_seq")
  @SequenceGenerator(name = "contributed_block_seq", sequenceName = "contributed_block_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;

  private String source;

  @Enumerated(EnumType.STRING)
  private BlockKind kind;

  private String title;
  private int minutes;
  private String presenterId;

  protected ContributedBlock() {}

  ContributedBlock(Meeting meeting, String source) {
    this.organization = meeting.organization();
    this.meetingKey = meeting.key();
    this.source = source;
  }

  ContributedBlock says(Block block) {
    kind = block.kind();
    title = block.title();
    minutes = block.minutes();
    presenterId = block.presenter();
    return this;
  }

  String source() {
    return source;
  }

  Block block() {
    return new Block(kind, title, minutes, presenterId);
  }
}
