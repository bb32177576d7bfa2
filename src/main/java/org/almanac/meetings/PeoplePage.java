package org.almanac.meetings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is invited, by what was heard from them: to write to, to print, to take into a table. */
@Controller
class PeoplePage {
  private final MeetingDoor door;
  private final Turnout turnout;
  private final PeopleFile file;

  PeoplePage(MeetingDoor door, Turnout turnout, PeopleFile file) {
    this.door = door;
    this.turnout = turnout;
    this.file = file;
  }

  @GetMapping("/meetings/{key}/people")
  String people(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String who,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Meeting meeting = door.forCoordinator(me, key);
    List<Member> members = turnout.members(meeting);
    Asked asked = Asked.of(meeting, who);
    List<Member> shown = members.stream().filter(asked::matches).toList();
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("numbers", Numbers.of(members));
    model.addAttribute("asked", asked);
    model.addAttribute("people", shown);
    model.addAttribute(
        "addresses", shown.stream().map(Member::mail).collect(Collectors.joining("; ")));
    return "meetings/people";
  }

  @GetMapping("/meetings/{key}/people.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String who,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    Meeting meeting = door.forCoordinator(me, key);
    Asked asked = Asked.of(meeting, who);
    List<Member> listed = turnout.members(meeting).stream().filter(asked::matches).toList();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(meeting.key() + "-" + asked.word() + ".csv")
                .build()
                .toString())
        .body(file.write(listed, locale));
  }

  /** Which of the invited are asked for. */
  enum Asked {
    SILENT("not-heard"),
    AWAY("cant-come"),
    COMING("coming"),
    ALL("all");

    private final String word;

    Asked(String word) {
      this.word = word;
    }

    /** A meeting that was called off has nobody to wait for, but everybody to tell. */
    static Asked of(Meeting meeting, String word) {
      if (meeting.state() == MeetingState.CANCELLED) {
        return ALL;
      }
      for (Asked asked : values()) {
        if (asked.word.equals(word)) {
          return asked;
        }
      }
      return SILENT;
    }

    public String word() {
      return word;
    }

    boolean matches(Member member) {
      return switch (this) {
        case SILENT -> !member.heard();
        case AWAY -> member.cantCome();
        case COMING -> member.heard() && !member.cantCome();
        case ALL -> true;
      };
    }
  }
}
