package org.almanac.schoolplan;

import jakarta.persistence.Embeddable;
import java.util.Optional;

/** The June staff meeting in a few words; all of it optional. */
@Embeddable
class StaffMeeting {
  private String inRoom;
  private String voiceWanted;
  private boolean councilConsulted;
  private String metBy;

  protected StaffMeeting() {}

  StaffMeeting(String who, String voice, boolean council, String by) {
    inRoom = who;
    voiceWanted = voice;
    councilConsulted = council;
    metBy = by;
  }

  /** Whoever told of it takes their words back; that the council was asked is no word. */
  StaffMeeting withoutWords() {
    return new StaffMeeting(null, null, councilConsulted, null);
  }

  String inRoom() {
    return inRoom;
  }

  String voiceWanted() {
    return voiceWanted;
  }

  boolean councilConsulted() {
    return councilConsulted;
  }

  /** Who told of it. */
  Optional<String> metBy() {
    return Optional.ofNullable(metBy);
  }
}
