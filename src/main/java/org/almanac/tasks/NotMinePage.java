package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "This isn't mine", by who is signed in: where a mail's links need that. */
@Controller
class NotMinePage {
  private final NotMine notMine;

  NotMinePage(NotMine notMine) {
    this.notMine = notMine;
  }

  @GetMapping("/go/{taskId}/not-mine")
  String ask(@PathVariable String taskId, Principal me, HttpServletRequest request, Model model) {
    if (notMine.ifSaid(taskId, me.getName()).outcome() == NotMine.Outcome.NOT_WITH_YOU) {
      return "redirect:/go/{taskId}";
    }
    model.addAttribute("what", TaskLinks.NOT_MINE);
    model.addAttribute("action", request.getRequestURI());
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      model.addAttribute("csrf", token.getToken());
    }
    return "tasks/one";
  }

  @PostMapping("/go/{taskId}/not-mine")
  String say(@PathVariable String taskId, Principal me) {
    notMine.say(taskId, me.getName());
    return "redirect:/go/{taskId}";
  }
}
