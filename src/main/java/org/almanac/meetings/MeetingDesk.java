package org.almanac.meetings;

import java.util.List;
import java.util.Locale;
import org.almanac.people.Panel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a coordinator has on the desk for one meeting: the checklist, who comes, the totals. */
@Component
class MeetingDesk {
  private final ObjectProvider<Checklist> checklists;
  private final Turnout turnout;
  private final Tickets tickets;
  private final Questions questions;
  private final MessageSource messages;

  MeetingDesk(
      ObjectProvider<Checklist> checklists,
      Turnout turnout,
      Tickets tickets,
      Questions questions,
      MessageSource messages) {
    this.checklists = checklists;
    this.turnout = turnout;
    this.tickets = tickets;
    this.questions = questions;
    this.messages = messages;
  }

  void lay(Model model, Meeting meeting, Locale locale) {
    List<Member> members = turnout.members(meeting);
    String district = messages.getMessage("meetings.attendance.district", null, locale);
    model.addAttribute("checklist", checklist(meeting));
    model.addAttribute("numbers", Numbers.of(members));
    model.addAttribute("clusters", Turnout.byCluster(members, district));
    model.addAttribute("elementary", Turnout.expected(members, Panel.ELEMENTARY));
    model.addAttribute("secondary", Turnout.expected(members, Panel.SECONDARY));
    model.addAttribute("wholeDistrict", Turnout.expected(members, null));
    model.addAttribute("heads", meeting.headCount().orElse(null));
    model.addAttribute("begun", !tickets.now().isBefore(meeting.beginsAt()));
    model.addAttribute("cantCome", members.stream().filter(Member::cantCome).toList());
    model.addAttribute("silent", members.stream().filter(m -> !m.heard()).toList());
    model.addAttribute("ticketRate", tickets.rate(meeting.organization(), meeting.key()));
    model.addAttribute("ungrouped", questions.ungrouped(meeting.organization(), meeting.key()));
    model.addAttribute("themes", questions.groupsOf(meeting.organization(), meeting.key()).size());
  }

  private List<CheckLine> checklist(Meeting meeting) {
    return checklists.stream()
        .filter(checklist -> checklist.program().equals(meeting.program()))
        .findFirst()
        .map(checklist -> checklist.of(meeting))
        .orElse(List.of());
  }
}
