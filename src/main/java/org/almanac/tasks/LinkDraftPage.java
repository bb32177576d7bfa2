package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.almanac.access.LinkUses;
import org.almanac.access.SignedLink;
import org.almanac.engine.OpenForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Beside a signed link's page: what is typed is saved, and a fresh link is mailed. */
@Controller
class LinkDraftPage {
  private final LinkDoor door;
  private final LinkUses uses;
  private final LinkAnswers answers;
  private final LinkMail mail;
  private final DraftSaves saves;
  private final LinkWords words;

  LinkDraftPage(
      LinkDoor door,
      LinkUses uses,
      LinkAnswers answers,
      LinkMail mail,
      DraftSaves saves,
      LinkWords words) {
    this.door = door;
    this.uses = uses;
    this.answers = answers;
    this.mail = mail;
    this.saves = saves;
    this.words = words;
  }

  /** Saves what is typed so far; asked for by the page's script, so it answers in a number. */
  @PostMapping("/card/{token}/draft")
  ResponseEntity<Void> draft(@PathVariable String token, HttpServletRequest request) {
    SignedLink.Look look = door.look(token, request);
    Optional<OpenForm> form =
        look.state() == SignedLink.State.GOOD ? answers.form(look.link()) : Optional.empty();
    if (form.isEmpty()) {
      return ResponseEntity.status(HttpStatus.GONE).build();
    }
    boolean kept =
        saves.kept(
            look.link(),
            PostedFields.known(PostedFields.of(request, form.get().layout()), form.get().layout()));
    return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.PAYLOAD_TOO_LARGE)
        .build();
  }

  /** A fresh link, to the mailbox that this one was sent to; whoever asks is answered the same. */
  @PostMapping("/card/{token}/mail")
  String mailAnew(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    SignedLink.Look look = door.look(token, request);
    if (look.state() == SignedLink.State.NONE) {
      return words.unknown(model, response);
    }
    if (mail.anew(look.link())) {
      uses.note(look.link(), LinkUses.Result.MAILED_ANEW);
    }
    return words.mailed(model, look.link());
  }
}
