package org.almanac.imports;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where a coordinator brings people and places in: choose files, look, then do it. */
@Controller
class ImportPage {
  private final Looks looks;
  private final Runs runs;
  private final Importing importing;
  private final LookViews views;
  private final Persons persons;
  private final Calendars calendars;
  private final ObjectProvider<ExampleFiles> examples;

  ImportPage(
      Looks looks,
      Runs runs,
      Importing importing,
      LookViews views,
      Persons persons,
      Calendars calendars,
      ObjectProvider<ExampleFiles> examples) {
    this.looks = looks;
    this.runs = runs;
    this.importing = importing;
    this.views = views;
    this.persons = persons;
    this.calendars = calendars;
    this.examples = examples;
  }

  /** A line of the record. */
  public record Past(
      LocalDateTime at, String who, String files, int added, int changed, int ended, int gone) {}

  @GetMapping("/import")
  String choose(
      @RequestParam(required = false) String large,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    coordinates(me);
    model.addAttribute("large", large != null);
    model.addAttribute("megabytes", FileText.LARGEST / 1_000_000);
    return chooser(me, model);
  }

  /** The look: nothing is written; only files that can be taken are kept for the next step. */
  @PostMapping("/import")
  String look(
      @RequestParam(required = false) List<MultipartFile> files,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model)
      throws IOException {
    coordinates(me);
    List<Upload> uploads = new ArrayList<>();
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty() || !"".equals(file.getOriginalFilename())) {
        uploads.add(new Upload(file.getOriginalFilename(), file.getBytes()));
      }
    }
    if (uploads.isEmpty()) {
      model.addAttribute("none", true);
      return chooser(me, model);
    }
    Look look = looks.look(me.organization(), uploads, me.id(), locale);
    if (!look.isRefused() && !look.changes().isEmpty()) {
      return "redirect:/import/" + runs.keep(me.organization(), me.id(), uploads);
    }
    model.addAttribute("look", views.of(look, locale));
    return "imports/look";
  }

  @GetMapping("/import/{id:\\d{1,18}}")
  String run(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    Run run = run(me, id);
    model.addAttribute("run", run);
    switch (run.state()) {
      case DONE -> model.addAttribute("past", past(run));
      case RUNNING -> model.addAttribute("progress", importing.progress(run));
      case LOOKED ->
          model.addAttribute(
              "look",
              views.of(looks.look(me.organization(), runs.files(run), me.id(), locale), locale));
    }
    return run.state() == Run.State.LOOKED ? "imports/look" : "imports/run";
  }

  @PostMapping("/import/{id:\\d{1,18}}")
  String take(
      @PathVariable long id,
      @RequestParam String shown,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    importing.begin(run(me, id), shown, me.id(), locale);
    return "redirect:/import/" + id;
  }

  /** For the script that moves the bar. */
  @GetMapping("/import/{id:\\d{1,18}}/progress")
  ResponseEntity<Map<String, Object>> progress(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    Run run = run(me, id);
    Importing.Progress progress = importing.progress(run);
    int done = progress == null ? 0 : progress.done().get();
    int total = progress == null ? 0 : progress.total();
    return ResponseEntity.ok(
        Map.of("running", run.state() == Run.State.RUNNING, "done", done, "total", total));
  }

  private String chooser(SignedIn me, Model model) {
    model.addAttribute("past", runs.done(me.organization()).stream().map(this::past).toList());
    model.addAttribute(
        "examples",
        examples.stream().flatMap(known -> known.of(me.organization()).stream()).toList());
    return "imports/choose";
  }

  private Past past(Run run) {
    return new Past(
        calendars.of(run.organization()).local(run.finished()).toLocalDateTime(),
        persons.findById(run.by()).map(Person::name).orElse(run.by()),
        run.files(),
        run.added(),
        run.changed(),
        run.ended(),
        run.gone());
  }

  private Run run(SignedIn me, long id) {
    coordinates(me);
    return runs.find(me.organization(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
