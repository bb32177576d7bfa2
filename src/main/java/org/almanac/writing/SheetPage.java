package org.almanac.writing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.writing.Spot.Place;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One private page: written, shared with one person, erased. */
@Controller
class SheetPage {
  private final SheetDoor door;
  private final SheetViews views;
  private final Sheets sheets;
  private final Shares shares;
  private final Saving saving;
  private final Seal seal;

  SheetPage(
      SheetDoor door, SheetViews views, Sheets sheets, Shares shares, Saving saving, Seal seal) {
    this.door = door;
    this.views = views;
    this.sheets = sheets;
    this.shares = shares;
    this.saving = saving;
    this.seal = seal;
  }

  @GetMapping("/my-pages/{kind}/{subject}")
  String page(
      @PathVariable String kind,
      @PathVariable String subject,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    if (closed(me, response, model)) {
      return "writing/closed";
    }
    OpenSheet sheet = mine(me, kind, subject);
    return show(model, sheet, views.of(sheet));
  }

  /** Asked for by the button and by the page's script, which both get the page as it is then. */
  @PostMapping("/my-pages/{kind}/{subject}")
  String save(
      @PathVariable String kind,
      @PathVariable String subject,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (closed(me, response, model)) {
      return "writing/closed";
    }
    OpenSheet sheet = mine(me, kind, subject);
    Map<String, Typed> typed = Saving.typed(sheet.kind(), request);
    if (!sheet.writable() || !seal.locks() || typed.isEmpty()) {
      return notSaved(sheet, typed, response, model);
    }
    Saving.Outcome outcome = saving.save(sheet, typed);
    if (outcome.allSaved()) {
      return "redirect:/my-pages/" + kind + "/" + subject;
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    SheetView view = views.of(sheet);
    String tooLong = views.say("long", Prompt.MOST);
    outcome.tooLong().forEach(f -> view.field(f).orElseThrow().notYet(typed.get(f), tooLong));
    outcome.elsewhere().forEach(f -> view.field(f).orElseThrow().writtenElsewhere(typed.get(f)));
    model.addAttribute("elsewhere", !outcome.elsewhere().isEmpty());
    model.addAttribute("tooLong", !outcome.tooLong().isEmpty());
    return show(model, sheet, view);
  }

  private String notSaved(
      OpenSheet sheet, Map<String, Typed> typed, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    SheetView view = views.of(sheet);
    typed.forEach((f, text) -> view.field(f).ifPresent(v -> v.notYet(text, null)));
    model.addAttribute("problem", views.say(typed.isEmpty() ? "notWhole" : "ended"));
    return show(model, sheet, view);
  }

  @PostMapping("/my-pages/{kind}/{subject}/share")
  String share(
      @PathVariable String kind,
      @PathVariable String subject,
      @RequestParam(defaultValue = "") String with,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    if (closed(me, response, model)) {
      return "writing/closed";
    }
    OpenSheet sheet = mine(me, kind, subject);
    if (sheet.kind().readers() != Readers.IF_WANTED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    // only the one whose name stood on the page, who may be another one by now
    shares.read(sheet.place(), with.equals(sheet.with()) ? sheet.with() : null);
    return "redirect:/my-pages/" + kind + "/" + subject;
  }

  @GetMapping("/my-pages/{kind}/{subject}/of/{author}")
  String shared(
      @PathVariable String kind,
      @PathVariable String subject,
      @PathVariable String author,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    if (closed(me, response, model)) {
      return "writing/closed";
    }
    Place place = new Place(me.organization(), kind, subject, author);
    OpenSheet sheet = door.shared(me, place).orElseThrow(SheetPage::notThere);
    model.addAttribute("sheet", views.of(sheet));
    model.addAttribute("author", views.name(author));
    return "writing/shared";
  }

  @PostMapping("/my-pages/{kind}/{subject}/erase")
  String erase(
      @PathVariable String kind,
      @PathVariable String subject,
      @RequestParam(defaultValue = "") String sure,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    if (closed(me, response, model)) {
      return "writing/closed";
    }
    OpenSheet sheet = mine(me, kind, subject);
    if (!"yes".equals(sure)) {
      model.addAttribute("problem", views.say("erase.sure.needed"));
      return show(model, sheet, views.of(sheet));
    }
    sheets.erase(sheet.place());
    return "redirect:/my-pages?erased";
  }

  private String show(Model model, OpenSheet sheet, SheetView view) {
    model.addAttribute("sheet", view);
    model.addAttribute("writable", sheet.writable() && seal.locks());
    model.addAttribute("ended", !sheet.writable());
    model.addAttribute("withId", sheet.with());
    model.addAttribute("shared", sheet.with() != null && shares.reads(sheet.place(), sheet.with()));
    return "writing/sheet";
  }

  private boolean closed(SignedIn me, HttpServletResponse response, Model model) {
    return Closed.shows(door, views, me, response, model);
  }

  private OpenSheet mine(SignedIn me, String kind, String subject) {
    return door.mine(me, kind, subject).orElseThrow(SheetPage::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
