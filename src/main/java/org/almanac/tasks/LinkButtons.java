package org.almanac.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.access.LinkUses;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed links of programs that do one thing and belong to no task. */
@Component
class LinkButtons {
  private final Map<String, LinkButton> buttons;
  private final SignedLinks links;
  private final LinkUses uses;

  LinkButtons(ObjectProvider<LinkButton> buttons, SignedLinks links, LinkUses uses) {
    this.buttons =
        buttons.stream().collect(Collectors.toMap(LinkButton::purpose, Function.identity()));
    this.links = links;
    this.uses = uses;
  }

  Optional<LinkButton> of(SignedLink link) {
    return Optional.ofNullable(buttons.get(link.purpose()));
  }

  /** Where to go for the same after sign-in. */
  String path(SignedLink link) {
    return of(link).map(button -> button.path(link)).orElseGet(() -> "/go/" + link.task());
  }

  /**
   * Does what the link is for: all of it, or nothing and the link is as new.
   *
   * @throws LinkAnswers.UsedBefore when it was used
   */
  @Transactional
  public void press(SignedLink link, LinkButton button) {
    if (!links.use(link)) {
      throw new LinkAnswers.UsedBefore();
    }
    button.press(link);
    uses.note(link, LinkUses.Result.RECORDED);
  }
}
