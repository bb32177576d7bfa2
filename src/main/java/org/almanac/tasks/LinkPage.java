package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.LinkUses;
import org.almanac.access.SignedLink;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.OpenForm;
import org.almanac.engine.QuickAnswer;
import org.almanac.engine.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What is behind a signed link in a mail. Looking changes nothing: mail programs look at links
 * before people do. The button on the page does, once.
 */
@Controller
class LinkPage {
  private final LinkDoor door;
  private final LinkUses uses;
  private final LinkAnswers answers;
  private final LinkButtonPages buttons;
  private final TypedSoFar typed;
  private final DraftSaves saves;
  private final LinkWords words;

  LinkPage(
      LinkDoor door,
      LinkUses uses,
      LinkAnswers answers,
      LinkButtonPages buttons,
      TypedSoFar typed,
      DraftSaves saves,
      LinkWords words) {
    this.door = door;
    this.uses = uses;
    this.answers = answers;
    this.buttons = buttons;
    this.typed = typed;
    this.saves = saves;
    this.words = words;
  }

  @GetMapping("/card/{token}")
  String look(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return with(
        token,
        request,
        response,
        model,
        link ->
            buttons
                .look(link, response, model)
                .orElseGet(() -> show(link, request, response, model)));
  }

  private String show(
      SignedLink link, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (link.purpose().equals(TaskLinks.NOT_MINE) || link.purpose().equals(TaskLinks.MINE)) {
      return words.oneButton(model, link);
    }
    Optional<OpenForm> form = answers.form(link);
    if (form.isEmpty()) {
      return words.gone(model, response, link);
    }
    boolean sent = link.purpose().equals(TaskLinks.CHANGE);
    if (sent && request.getParameter("change") == null) {
      return words.thanks(model, link, form.get());
    }
    if (link.purpose().startsWith(TaskLinks.QUICK)) {
      return words.quick(model, form.get(), quick(form.get(), link.purpose()));
    }
    int part = PostedFields.part(request);
    return words.form(model, form.get(), typed.of(link), Map.of(), part);
  }

  @PostMapping("/card/{token}")
  String send(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean whole = !PostedFields.pressed(request).isEmpty();
    return with(
        token,
        request,
        response,
        model,
        link ->
            buttons
                .press(link, whole, response, model)
                .orElseGet(() -> press(token, link, request, response, model)));
  }

  private String press(
      String token,
      SignedLink link,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String pressed = PostedFields.pressed(request);
    if (link.purpose().equals(TaskLinks.NOT_MINE) || link.purpose().equals(TaskLinks.MINE)) {
      return pressed.isEmpty()
          ? words.notWhole(model, response)
          : use(token, link, Map.of(), null, response, model);
    }
    Optional<OpenForm> form = answers.form(link);
    if (form.isEmpty()) {
      uses.note(link, LinkUses.Result.TASK_GONE);
      return words.gone(model, response, link);
    }
    if (pressed.isEmpty()) {
      return words.notWhole(model, response); // cut off on the way: what is not there was not said
    }
    if (link.purpose().startsWith(TaskLinks.QUICK)) {
      QuickAnswer quick = quick(form.get(), link.purpose());
      return use(token, link, quick.fields(), form.get(), response, model);
    }
    Map<String, Object> fields = PostedFields.of(request, form.get().layout());
    if (pressed.equals("send")) {
      return use(token, link, fields, form.get(), response, model);
    }
    if (pressed.startsWith(TaskLinks.QUICK)) {
      fields.putAll(quick(form.get(), pressed).fields());
      return use(token, link, fields, form.get(), response, model);
    }
    if (!saves.kept(link, PostedFields.known(fields, form.get().layout()))) {
      return words.form(model, form.get(), fields, Map.of(), PostedFields.toPart(request));
    }
    return "redirect:/card/"
        + token
        + "?_part="
        + PostedFields.toPart(request)
        + (changing(link) ? "&change=yes" : "");
  }

  private String use(
      String token,
      SignedLink link,
      Map<String, Object> fields,
      OpenForm form,
      HttpServletResponse response,
      Model model) {
    try {
      String next = answers.use(link, fields);
      return "redirect:/card/" + (next == null ? token : next);
    } catch (Refusal refusal) {
      uses.note(link, LinkUses.Result.REFUSED);
      return words.again(model, form, fields, refusal);
    } catch (LinkAnswers.UsedBefore | ConcurrencyFailureException e) {
      uses.note(link, LinkUses.Result.USED_BEFORE);
      return words.used(model, response, link);
    } catch (LinkAnswers.TaskGone | AlreadyDone e) {
      uses.note(link, LinkUses.Result.TASK_GONE);
      return words.gone(model, response, link);
    }
  }

  /** What a good link leads to. */
  private interface Way {
    String go(SignedLink link);
  }

  private String with(
      String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Way way) {
    model.addAttribute("frame", null); // whose page it is says the mail, not the house
    model.addAttribute("token", token);
    model.addAttribute("action", "/card/" + token);
    model.addAttribute("draft", "/card/" + token + "/draft");
    boolean waits = door.waits(request); // before this one is counted
    SignedLink.Look look = door.look(token, request);
    if (waits && look.state() == SignedLink.State.NONE) {
      response.setHeader("Retry-After", door.retryAfterSeconds());
      return words.wait(model, response);
    }
    boolean posted = "POST".equals(request.getMethod());
    if (look.link() != null) {
      words.readBy(look.link(), request, response);
    }
    switch (look.state()) {
      case GOOD -> {
        return led(look.link(), response, model, way);
      }
      case USED -> {
        note(look.link(), LinkUses.Result.USED_BEFORE, posted);
        return words.used(model, response, look.link());
      }
      case EXPIRED -> {
        note(look.link(), LinkUses.Result.EXPIRED, posted);
        return words.expired(model, response, look.link());
      }
      default -> {
        return words.unknown(model, response);
      }
    }
  }

  /** A tap that the form doesn't offer any more is gone like its task. */
  private String led(SignedLink link, HttpServletResponse response, Model model, Way way) {
    try {
      return way.go(link);
    } catch (LinkAnswers.TaskGone e) {
      return words.gone(model, response, link);
    }
  }

  private void note(SignedLink link, LinkUses.Result result, boolean posted) {
    if (posted) {
      uses.note(link, result);
    }
  }

  private static boolean changing(SignedLink link) {
    return link.purpose().equals(TaskLinks.CHANGE);
  }

  private static QuickAnswer quick(OpenForm form, String purpose) {
    String name = purpose.substring(TaskLinks.QUICK.length());
    return form.quickAnswers().stream()
        .filter(quick -> quick.name().equals(name))
        .findFirst()
        .orElseThrow(LinkAnswers.TaskGone::new);
  }
}
