package org.almanac.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody says who they are. */
@Controller
class SignInPage {
  private static final int LONGEST_WAIT = 10;

  private final Doors doors;
  private final ObjectProvider<Cast> cast;

  SignInPage(Doors doors, ObjectProvider<Cast> cast) {
    this.doors = doors;
    this.cast = cast;
  }

  @GetMapping("/sign-in")
  String page(
      @RequestParam(required = false) String again,
      @RequestParam(required = false) Integer wait,
      Model model) {
    if (again != null) {
      model.addAttribute("problem", doors.text("again"));
    } else if (wait != null) {
      int minutes = Math.max(1, Math.min(wait, LONGEST_WAIT));
      model.addAttribute("problem", doors.text("wait", minutes));
    }
    Frame frame = (Frame) model.getAttribute("frame");
    model.addAttribute(
        "companies", cast.stream().flatMap(c -> c.companies(frame).stream()).toList());
    return "access/sign-in";
  }
}
