package org.almanac.cohort;

import java.util.ArrayList;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingPart;
import org.springframework.stereotype.Component;

/** What the mentor team took up and what came up meanwhile, on the meeting's own page. */
@Component
class CohortOnThePage implements MeetingPart {
  private final SuggestionBox box;
  private final IssueBox issues;
  private final CohortDoor door;
  private final CohortWords words;

  CohortOnThePage(SuggestionBox box, IssueBox issues, CohortDoor door, CohortWords words) {
    this.box = box;
    this.issues = issues;
    this.door = door;
    this.words = words;
  }

  @Override
  public String program() {
    return CohortProgram.PROGRAM;
  }

  @Override
  public List<Section> of(Meeting meeting, SignedIn me) {
    return List.of(asked(meeting, me), emergent(meeting));
  }

  private Section asked(Meeting meeting, SignedIn me) {
    List<SuggestionBox.Seen> all = box.seen(meeting, me.id());
    List<String> taken =
        all.stream().filter(SuggestionBox.Seen::chosen).map(SuggestionBox.Seen::text).toList();
    List<Page> pages = new ArrayList<>();
    pages.add(page(meeting, "suggestions"));
    if (door.designs(me)) {
      pages.add(page(meeting, "session"));
    }
    if (door.coordinates(me)) {
      pages.add(page(meeting, "team"));
    }
    String said = words.say(taken.isEmpty() ? "part.asked" : "part.taken", all.size());
    return new Section(words.question(meeting), said, taken, pages);
  }

  private Section emergent(Meeting meeting) {
    boolean open = issues.open(meeting);
    List<String> lines = issues.of(meeting).stream().map(Issue::text).toList();
    String said =
        open
            ? words.say("part.issues.open", words.hour(meeting.organization(), meeting.beginsAt()))
            : words.say("part.issues.closed", lines.size());
    return new Section(
        words.say("issues.title"),
        said,
        lines,
        open ? List.of(page(meeting, "issues")) : List.of());
  }

  private Page page(Meeting meeting, String name) {
    return new Page(words.say("part.page." + name), "/meetings/" + meeting.key() + "/" + name);
  }
}
