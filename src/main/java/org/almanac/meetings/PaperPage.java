package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.access.Languages;
import org.almanac.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting on paper: everything to print in one file, and a grid to type it back in by table. */
@Controller
class PaperPage {
  /** Tickets without a name that fit on the page of one table. */
  private static final int NAMELESS = 3;

  private final MeetingDoor door;
  private final Turnout turnout;
  private final PaperPack pack;
  private final PaperTyping typing;
  private final PaperSheet sheet;
  private final Languages languages;

  PaperPage(
      MeetingDoor door,
      Turnout turnout,
      PaperPack pack,
      PaperTyping typing,
      PaperSheet sheet,
      Languages languages) {
    this.door = door;
    this.turnout = turnout;
    this.pack = pack;
    this.typing = typing;
    this.sheet = sheet;
    this.languages = languages;
  }

  @GetMapping("/meetings/{key}/paper.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
    Meeting meeting = door.forCoordinator(me, key);
    if (meeting.state() == MeetingState.CANCELLED) {
      return ResponseEntity.status(302)
          .header(HttpHeaders.LOCATION, "/meetings/" + key + "/paper")
          .build();
    }
    return PaperPrinter.shown(key, pack.of(meeting, languages.ofHouse(me.organization())));
  }

  @GetMapping("/meetings/{key}/paper")
  String grid(
      @PathVariable String key,
      @RequestParam(required = false) Integer table,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Meeting meeting = door.forCoordinator(me, key);
    SortedMap<Integer, List<Member>> tables = tables(meeting);
    Integer shown = table != null && tables.containsKey(table) ? table : first(tables);
    return show(model, meeting, tables, shown, rows(tables, shown));
  }

  @PostMapping("/meetings/{key}/paper")
  String save(
      @PathVariable String key,
      @RequestParam Integer table,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest sent,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    List<PaperRow> left = sheet.take(meeting, turnout.members(meeting), sent, me.id(), locale);
    SortedMap<Integer, List<Member>> tables = tables(meeting);
    if (left.stream().allMatch(row -> row.problems().isEmpty())) {
      next.addFlashAttribute("saved", true);
      Integer to = sent.getParameter("stay") == null ? after(tables, table) : table;
      return "redirect:/meetings/" + key + "/paper?table=" + to;
    }
    return show(model, door.forCoordinator(me, key), tables, table, left);
  }

  private String show(
      Model model,
      Meeting meeting,
      SortedMap<Integer, List<Member>> tables,
      Integer table,
      List<PaperRow> rows) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("tables", tables);
    model.addAttribute("table", table);
    model.addAttribute("next", table == null ? null : after(tables, table));
    model.addAttribute("rows", rows);
    model.addAttribute("open", typing.open(meeting));
    model.addAttribute("lines", PaperRow.LINES);
    return "meetings/paper";
  }

  /** By table; 0 are those without a seat, who can't come among them: they may have come. */
  private SortedMap<Integer, List<Member>> tables(Meeting meeting) {
    List<Member> members = turnout.members(meeting);
    List<Member> seated = members.stream().filter(m -> !m.cantCome()).toList();
    SortedMap<Integer, List<Member>> tables = new TreeMap<>(PaperPack.tables(seated));
    List<Member> others =
        members.stream().filter(m -> m.cantCome() || m.table().isEmpty()).toList();
    if (!others.isEmpty()) {
      tables.put(0, others);
    }
    return tables;
  }

  private static Integer first(SortedMap<Integer, List<Member>> tables) {
    return tables.keySet().stream()
        .filter(number -> number > 0)
        .findFirst()
        .orElse(tables.isEmpty() ? null : 0);
  }

  /** The table after this one; after the last those without a seat; then from the beginning. */
  private static Integer after(SortedMap<Integer, List<Member>> tables, Integer table) {
    return tables.keySet().stream()
        .filter(number -> table > 0 && number > table)
        .findFirst()
        .orElseGet(() -> table > 0 && tables.containsKey(0) ? Integer.valueOf(0) : first(tables));
  }

  private static List<PaperRow> rows(SortedMap<Integer, List<Member>> tables, Integer table) {
    List<PaperRow> rows = new ArrayList<>();
    if (table != null) {
      tables.get(table).forEach(member -> rows.add(PaperRow.of(member)));
      for (int i = 0; i < NAMELESS; i++) {
        rows.add(PaperRow.nameless(UUID.randomUUID().toString()));
      }
    }
    return rows;
  }
}
