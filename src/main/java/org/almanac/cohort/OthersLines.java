package org.almanac.cohort;

import java.util.Optional;
import org.almanac.access.SignedLink;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.tasks.GoesOn;
import org.springframework.stereotype.Component;

/** After the card by a link from the mail: the lines of others, while a thumb still counts. */
@Component
class OthersLines implements GoesOn {
  private final Meetings meetings;
  private final SuggestionBox box;
  private final CohortWords words;

  OthersLines(Meetings meetings, SuggestionBox box, CohortWords words) {
    this.meetings = meetings;
    this.box = box;
    this.words = words;
  }

  @Override
  public String form() {
    return CohortMeetingCard.FORM;
  }

  @Override
  public Optional<Way> after(SignedLink link) {
    String key = ConvenedMeetingProcess.meetingKey(link.businessKey());
    Meeting meeting = meetings.named(link.organization(), key);
    return box.open(meeting)
        ? Optional.of(
            new Way(words.say("suggestions.others"), "/meetings/" + meeting.key() + "/suggestions"))
        : Optional.empty();
  }
}
