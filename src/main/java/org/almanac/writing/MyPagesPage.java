package org.almanac.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My pages: what I may write, what others let me read, what I keep; to take away and to erase. */
@Controller
class MyPagesPage {
  private final SheetDoor door;
  private final SheetViews views;
  private final Sheets sheets;
  private final TakeAway takeAway;
  private final Seal seal;

  MyPagesPage(SheetDoor door, SheetViews views, Sheets sheets, TakeAway takeAway, Seal seal) {
    this.door = door;
    this.views = views;
    this.sheets = sheets;
    this.takeAway = takeAway;
    this.seal = seal;
  }

  /** A sheet that somebody lets me read. */
  record Shared(SheetView sheet, String author, String name) {}

  @GetMapping("/my-pages")
  String all(@AuthenticationPrincipal SignedIn me, HttpServletResponse response, Model model) {
    if (Closed.shows(door, views, me, response, model)) {
      return "writing/closed";
    }
    model.addAttribute("offered", views(door.offered(me)));
    model.addAttribute("kept", views(door.kept(me)));
    model.addAttribute(
        "shared",
        door.sharedWith(me).stream()
            .map(
                sheet ->
                    new Shared(
                        views.of(sheet),
                        sheet.place().author(),
                        views.name(sheet.place().author())))
            .toList());
    model.addAttribute("anything", !sheets.all(me.organization(), me.id()).isEmpty());
    model.addAttribute("locks", seal.locks());
    return "writing/pages";
  }

  private List<SheetView> views(List<OpenSheet> open) {
    return open.stream().map(views::of).toList();
  }

  @GetMapping("/my-pages/all.txt")
  void text(@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
    if (isOpen(me, response)) {
      send(me, response, "text/plain", "my-pages.txt", takeAway.text(me));
    }
  }

  @GetMapping("/my-pages/all.json")
  void json(@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
    if (isOpen(me, response)) {
      send(me, response, "application/json", "my-pages.json", takeAway.json(me));
    }
  }

  @PostMapping("/my-pages/erase")
  String erase(
      @RequestParam(defaultValue = "") String sure,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    if (Closed.shows(door, views, me, response, model)) {
      return "writing/closed";
    }
    if (!"yes".equals(sure)) {
      model.addAttribute("problem", views.say("erase.sure.needed"));
      return all(me, response, model);
    }
    sheets.eraseAll(me.organization(), me.id());
    return "redirect:/my-pages?erased";
  }

  /** Whoever asks for a file while the pages are closed reads there until when. */
  private boolean isOpen(SignedIn me, HttpServletResponse response) throws IOException {
    boolean open = door.closedUntil(me).isEmpty();
    if (!open) {
      response.sendRedirect("/my-pages");
    }
    return open;
  }

  /** Written straight out: what a converter writes, it also logs. */
  private void send(
      SignedIn me, HttpServletResponse response, String type, String file, String content)
      throws IOException {
    takeAway.note(me);
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }
}
