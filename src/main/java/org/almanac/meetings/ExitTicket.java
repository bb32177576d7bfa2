package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * What somebody left in the room. Nothing in it leads to a person: no name, no hour, an id drawn at
 * random, and no step that its owner took along.
 */
@Entity
@Table(name = "exit_ticket")
class ExitTicket implements Persistable<UUID> {
  @Id private UUID id;
  private String organization;
  private String meetingKey;

  @Column(name = "left_on")
  private LocalDate leftOn;

  private String stays;

  @Column(name = "will_try")
  private String willTry;

  private String wonder;
  @Transient private boolean fresh = true;

  protected ExitTicket() {}

  ExitTicket(UUID id, Meeting meeting, LocalDate leftOn, TicketText text) {
    this.id = id;
    this.organization = meeting.organization();
    this.meetingKey = meeting.key();
    this.leftOn = leftOn;
    this.stays = text.stays();
    this.willTry = text.step();
    this.wonder = text.wonder();
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

  boolean says(TicketText text) {
    return new TicketText(stays, willTry, wonder).equals(text);
  }

  String meetingKey() {
    return meetingKey;
  }

  Optional<String> stays() {
    return Optional.ofNullable(stays);
  }

  Optional<String> step() {
    return Optional.ofNullable(willTry);
  }

  Optional<String> wonder() {
    return Optional.ofNullable(wonder);
  }
}
