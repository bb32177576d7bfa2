package org.almanac.boardplan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.imports.FileText;
import org.almanac.imports.Trouble;
import org.almanac.imports.Upload;
import org.almanac.rules.FewCounts;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The district's results as charts, for whoever sits at the table; a coordinator brings them. */
@Controller
class ResultsPage {
  private final BoardPlanDoor door;
  private final DistrictResultsKept results;
  private final ResultCharts charts;
  private final MessageSource messages;

  ResultsPage(
      BoardPlanDoor door,
      DistrictResultsKept results,
      ResultCharts charts,
      MessageSource messages) {
    this.door = door;
    this.results = results;
    this.charts = charts;
    this.messages = messages;
  }

  @GetMapping("/board-plan/{year}/results")
  String show(
      @PathVariable String year, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    return page(door.forVoices(me, year).schoolYear(), me, locale, model);
  }

  /** The figures as they stand, as a file to change and bring back. */
  @GetMapping("/board-plan/{year}/results.csv")
  ResponseEntity<byte[]> file(@PathVariable String year, @AuthenticationPrincipal SignedIn me) {
    door.forVoices(me, year);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"district-results.csv\"")
        .body(results.csv(me.organization()).getBytes(StandardCharsets.UTF_8));
  }

  /** A file is taken as a whole; what can't be taken is said by line and column. */
  @PostMapping("/board-plan/{year}/results")
  String bring(
      @PathVariable String year,
      @RequestParam(required = false) MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next)
      throws IOException {
    door.forCoordinator(me, year);
    List<Trouble> troubles =
        file == null || file.isEmpty() && "".equals(file.getOriginalFilename())
            ? List.of(new Trouble("", 0, "", say("none", locale)))
            : results.take(
                me.organization(), new Upload(file.getOriginalFilename(), file.getBytes()), locale);
    if (!troubles.isEmpty()) {
      model.addAttribute("troubles", troubles);
      return page(year, me, locale, model);
    }
    next.addFlashAttribute("taken", true);
    return "redirect:/board-plan/" + year + "/results";
  }

  private String page(String year, SignedIn me, Locale locale, Model model) {
    model.addAttribute("year", year);
    model.addAttribute("coordinates", door.coordinates(me));
    model.addAttribute("charts", charts.of(results.of(me.organization()), locale));
    model.addAttribute("width", ResultCharts.WIDTH);
    model.addAttribute("height", ResultCharts.HEIGHT);
    model.addAttribute("least", FewCounts.LEAST);
    model.addAttribute("largest", FileText.LARGEST);
    return "boardplan/results";
  }

  private String say(String key, Locale locale) {
    return messages.getMessage("boardplan.ideas.results.file." + key, null, locale);
  }
}
