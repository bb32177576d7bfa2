package org.almanac.access;

import org.almanac.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where we are, what waits for me, and, in the sandbox, whom I can be. */
@Controller
class HomePage {
  private final MyTasks myTasks;
  private final ObjectProvider<HomeNotes> notes;
  private final ObjectProvider<Cast> cast;

  HomePage(MyTasks myTasks, ObjectProvider<HomeNotes> notes, ObjectProvider<Cast> cast) {
    this.myTasks = myTasks;
    this.notes = notes;
    this.cast = cast;
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedIn me, Model model) {
    Frame frame = (Frame) model.getAttribute("frame");
    if (me != null) {
      model.addAttribute(
          "notes", notes.orderedStream().flatMap(more -> more.of(me).stream()).toList());
      model.addAttribute("tasks", myTasks.of(me));
      model.addAttribute("roleWords", me.roles().stream().sorted().map(Role::word).toList());
    }
    model.addAttribute(
        "companies", cast.stream().flatMap(c -> c.companies(frame).stream()).toList());
    return "access/home";
  }
}
