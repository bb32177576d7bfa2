package org.almanac.mentorship;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.rules.FewCounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "Have a mentor" beside "being mentored", for coordinators: a page, and the same as a file. */
@Controller
class PulseReportPage {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final PulseReport report;
  private final PulseFile file;
  private final Pulses pulses;

  PulseReportPage(PulseReport report, PulseFile file, Pulses pulses) {
    this.report = report;
    this.file = file;
    this.pulses = pulses;
  }

  @GetMapping("/pulse/report")
  String show(
      @RequestParam(defaultValue = "") String of,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale) {
    List<String> names = report.names(me.organization());
    model.addAttribute("names", names.stream().map(YearMonth::parse).toList());
    model.addAttribute("least", FewCounts.LEAST);
    pulses.open(me.organization()).ifPresent(open -> model.addAttribute("until", open.until()));
    if (!names.isEmpty()) {
      String name = chosen(names, of);
      model.addAttribute("name", YearMonth.parse(name));
      List<PulseReport.Line> lines = report.of(me.organization(), name);
      model.addAttribute("lines", file.lines(me.organization(), lines, locale));
      model.addAttribute("withoutGroups", PulseReport.withoutGroups(lines));
    }
    return "mentorship/pulse-report";
  }

  @GetMapping("/pulse/report.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String of,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    List<String> names = report.names(me.organization());
    if (names.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String name = chosen(names, of);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"mentored-" + name + ".csv\"")
        .body(file.write(me.organization(), report.of(me.organization(), name), locale));
  }

  private static String chosen(List<String> names, String asked) {
    if (asked.isEmpty()) {
      return names.get(0);
    }
    return names.stream()
        .filter(asked::equals)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
