package org.almanac.boardplan;

import java.util.List;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDoor;
import org.almanac.meetings.MeetingPart;
import org.springframework.stereotype.Component;

/** Whose voice isn't there, named on the page of each working meeting before it begins. */
@Component
class VoicesOnTheMeeting implements MeetingPart {
  private final VoicesNotThere notThere;
  private final MeetingDoor door;
  private final BipWords words;

  VoicesOnTheMeeting(VoicesNotThere notThere, MeetingDoor door, BipWords words) {
    this.notThere = notThere;
    this.door = door;
    this.words = words;
  }

  @Override
  public String program() {
    return BoardPlanProgram.PROGRAM;
  }

  @Override
  public List<Section> of(Meeting meeting, SignedIn me) {
    if (!notThere.askedOf(meeting)) {
      return List.of();
    }
    String voices =
        notThere.at(meeting).stream().map(words::voice).collect(Collectors.joining(", "));
    String said = voices.isEmpty() ? words.say("part.all") : words.say("part.not-there", voices);
    List<Page> pages =
        door.takesPart(me, meeting)
            ? List.of(new Page(words.say("part.coming"), "/meetings/" + meeting.key() + "/coming"))
            : List.of();
    return List.of(new Section(words.say("part.title"), said, List.of(), pages));
  }
}
