package org.almanac.notices;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Two coordinators do the same in one moment: one of them did it, the other hears how it stands.
 */
@ControllerAdvice(assignableTypes = {MailPage.class, FirstMailsPage.class})
class SameMoment {
  private final MessageSource messages;

  SameMoment(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class})
  String asItStands(RedirectAttributes next) {
    next.addFlashAttribute(
        "said",
        messages.getMessage("notices.page.said.sameMoment", null, LocaleContextHolder.getLocale()));
    return "redirect:/mail";
  }
}
