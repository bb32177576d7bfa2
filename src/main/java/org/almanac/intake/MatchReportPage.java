package org.almanac.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.imports.CsvText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a match, to read and to take along. */
@Controller
class MatchReportPage {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final MatchDoor door;
  private final MatchReport report;
  private final MatchWords words;

  MatchReportPage(MatchDoor door, MatchReport report, MatchWords words) {
    this.door = door;
    this.report = report;
    this.words = words;
  }

  @GetMapping("/matches/{slug}/report")
  String page(@PathVariable String slug, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("report", report.of(door.match(me, slug)));
    return "intake/report";
  }

  @GetMapping("/matches/{slug}/report.csv")
  ResponseEntity<byte[]> csv(@PathVariable String slug, @AuthenticationPrincipal SignedIn me) {
    MatchReport.Told told = report.of(door.match(me, slug));
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(
        CsvText.line(
            List.of(
                words.say("report.part"),
                words.say("report.name"),
                words.say("report.count"),
                words.say("report.figure"))));
    add(text, "report.people", told.people());
    add(text, "report.groups", told.groups());
    add(text, "report.shares", told.shares());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("match-" + told.slug() + ".csv")
                .build()
                .toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void add(StringBuilder text, String part, List<MatchReport.Figure> figures) {
    for (MatchReport.Figure each : figures) {
      text.append(
          CsvText.line(
              List.of(
                  words.say(part),
                  each.name(),
                  each.count() == null ? "" : each.count(),
                  each.figure() == null ? "" : "" + each.figure())));
    }
  }
}
