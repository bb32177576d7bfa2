package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingPart;
import org.springframework.stereotype.Component;

/** How a working meeting opens: what people heard, whose voices are missing; and how it ended. */
@Component
class IdeasOnTheMeeting implements MeetingPart {
  private final BoardPlanDoor door;
  private final IdeaDigest digest;
  private final IdeaBox ideas;
  private final HeardBox heard;
  private final HeardReport report;
  private final IdeaWords words;

  IdeasOnTheMeeting(
      BoardPlanDoor door,
      IdeaDigest digest,
      IdeaBox ideas,
      HeardBox heard,
      HeardReport report,
      IdeaWords words) {
    this.door = door;
    this.digest = digest;
    this.ideas = ideas;
    this.heard = heard;
    this.report = report;
    this.words = words;
  }

  @Override
  public String program() {
    return IdeaBox.PROGRAM;
  }

  @Override
  public List<Section> of(Meeting meeting, SignedIn me) {
    List<Section> sections = new ArrayList<>();
    if (door.directs(me) || door.coordinates(me)) {
      ended(meeting).ifPresent(sections::add);
    }
    heard.before(meeting).flatMap(this::before).ifPresent(sections::add);
    sections.addAll(opening(meeting));
    return sections;
  }

  private List<Section> opening(Meeting meeting) {
    IdeaDigest.Digest said = digest.of(meeting);
    List<Page> pages = ideas.open(meeting) ? List.of(ideasPage(meeting)) : List.of();
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            words.say("opening.title"),
            words.say(said.nothingHeard() ? "opening.nothing" : "opening.lead"),
            List.of(),
            pages));
    said.parts()
        .forEach(part -> sections.add(new Section(part.idea(), "", part.heard(), List.of())));
    if (!said.nothingHeard() && !said.missing().isEmpty()) {
      sections.add(
          new Section(
              words.say("missing.title"), words.say("missing.lead"), said.missing(), List.of()));
    }
    return sections;
  }

  /** Of the meeting itself, for who leads it. */
  private Optional<Section> ended(Meeting meeting) {
    if (!heard.closed(meeting)) {
      return Optional.empty();
    }
    List<String> lines = report.lines(meeting);
    return Optional.of(
        new Section(
            words.say("heard.report.title"),
            words.say(lines.isEmpty() ? "heard.report.few" : "heard.report.lead"),
            lines,
            List.of()));
  }

  /** Of the meeting before, for everybody: with it the next one opens. */
  private Optional<Section> before(Meeting meeting) {
    List<String> lines = report.lines(meeting);
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                words.say("heard.report.before", DayWords.now().day(meeting.date())),
                words.say("heard.report.lead"),
                lines,
                List.of()));
  }

  private Page ideasPage(Meeting meeting) {
    String year = SchoolYear.containing(meeting.date()).name();
    return new Page(words.say("opening.page"), "/board-plan/" + year + "/ideas");
  }
}
