package org.almanac.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.almanac.access.LinkUses;
import org.almanac.access.SignedLink;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a signed link that does one thing and belongs to no task. */
@Component
class LinkButtonPages {
  private final LinkButtons buttons;
  private final LinkUses uses;
  private final LinkWords words;

  LinkButtonPages(LinkButtons buttons, LinkUses uses, LinkWords words) {
    this.buttons = buttons;
    this.uses = uses;
    this.words = words;
  }

  /** What the button does; empty where the link belongs to a task. */
  Optional<String> look(SignedLink link, HttpServletResponse response, Model model) {
    return buttons
        .of(link)
        .map(
            button ->
                button
                    .words(link)
                    .map(said -> words.button(model, said, false))
                    .orElseGet(() -> words.gone(model, response, link)));
  }

  /** What came of it, without a redirect: the address has had its use. */
  Optional<String> press(
      SignedLink link, boolean whole, HttpServletResponse response, Model model) {
    return buttons
        .of(link)
        .map(
            button ->
                whole ? press(link, button, response, model) : words.notWhole(model, response));
  }

  private String press(
      SignedLink link, LinkButton button, HttpServletResponse response, Model model) {
    Optional<LinkButton.Words> said = button.words(link);
    if (said.isEmpty()) {
      uses.note(link, LinkUses.Result.TASK_GONE);
      return words.gone(model, response, link);
    }
    try {
      buttons.press(link, button);
      return words.button(model, said.get(), true);
    } catch (LinkAnswers.UsedBefore | ConcurrencyFailureException e) {
      uses.note(link, LinkUses.Result.USED_BEFORE);
      return words.used(model, response, link);
    }
  }
}
