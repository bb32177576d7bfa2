package org.almanac.registers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.imports.CsvText;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a program keeps of whoever reads, whatever role they hold by now. */
@Controller
class KeptPage {
  private static final String PAGE = "/{page:my-board-plan|my-school-plan}";

  private final List<KeptOf> programs;
  private final MessageSource messages;

  KeptPage(List<KeptOf> programs, MessageSource messages) {
    this.programs = programs;
    this.messages = messages;
  }

  @GetMapping(PAGE)
  String page(@PathVariable String page, @AuthenticationPrincipal SignedIn me, Model model) {
    KeptOf program = program(page);
    List<Kept> all = program.of(me.organization(), me.id());
    model.addAttribute("page", page);
    model.addAttribute("texts", program.texts());
    model.addAttribute("all", all);
    model.addAttribute("erasable", all.stream().anyMatch(Kept::canGo));
    return "registers/kept";
  }

  @GetMapping(PAGE + "/all.csv")
  ResponseEntity<byte[]> take(
      @PathVariable String page, @AuthenticationPrincipal SignedIn me, Locale locale) {
    Stream<List<String>> lines =
        program(page).of(me.organization(), me.id()).stream()
            .map(one -> List.of(one.what(), one.about(), one.said(), one.beside(), one.stays()));
    List<String> names =
        Stream.of("what", "about", "said", "beside", "stays")
            .map(column -> messages.getMessage("registers.kept.column." + column, null, locale))
            .toList();
    String file =
        Stream.concat(Stream.of(names), lines)
            .map(CsvText::line)
            .collect(Collectors.joining("", "\ufeff", ""));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping(PAGE + "/erase")
  String erase(
      @PathVariable String page, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    program(page).erase(me.organization(), me.id());
    next.addFlashAttribute("erased", true);
    return "redirect:/" + page;
  }

  private KeptOf program(String page) {
    return programs.stream().filter(one -> one.page().equals(page)).findFirst().orElseThrow();
  }
}
