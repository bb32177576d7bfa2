package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.meetings.Meeting;
import org.springframework.data.domain.Persistable;

/**
 * What somebody said at the end of a working meeting: with which voice, heard or not, who is
 * missing. No name, no hour, an id drawn at random.
 */
@Entity
@Table(name = "board_heard")
class MeetingVoice implements Persistable<UUID> {
  @Id private UUID id;
  private String organization;
  private String meetingKey;

  @Enumerated(EnumType.STRING)
  private Voice voice;

  private boolean heard;
  private String missing;
  private String missingElse;
  @Transient private boolean fresh = true;

  protected MeetingVoice() {}

  MeetingVoice(UUID id, Meeting meeting, WereYouHeard said) {
    this.id = id;
    this.organization = meeting.organization();
    this.meetingKey = meeting.key();
    this.voice = said.voice();
    this.heard = said.heard();
    this.missing = said.missing().isEmpty() ? null : String.join(",", said.missing());
    this.missingElse = said.missingElse();
  }

  WereYouHeard said() {
    return new WereYouHeard(
        voice,
        heard,
        Optional.ofNullable(missing).map(words -> List.of(words.split(","))).orElse(List.of()),
        missingElse);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @PostLoad
  @PostPersist
  void kept() {
    fresh = false;
  }
}
