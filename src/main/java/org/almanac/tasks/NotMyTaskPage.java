package org.almanac.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody says of a task of theirs that it isn't: looking changes nothing. */
@Controller
class NotMyTaskPage {
  private final NotMine notMine;
  private final OpenTasks open;
  private final Hands hands;
  private final Persons persons;
  private final MessageSource messages;

  NotMyTaskPage(
      NotMine notMine, OpenTasks open, Hands hands, Persons persons, MessageSource messages) {
    this.notMine = notMine;
    this.open = open;
    this.hands = hands;
    this.persons = persons;
    this.messages = messages;
  }

  @GetMapping("/tasks/{id}/not-mine")
  String ask(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    Optional<OpenTask> task = mine(id, me);
    if (task.isEmpty()) {
      return "redirect:/go/" + id;
    }
    return show(model, task.get(), me, null);
  }

  @PostMapping("/tasks/{id}/not-mine")
  String say(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Optional<OpenTask> task = mine(id, me);
    String text = line.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    if (task.isPresent() && text.length() > NotTheirs.LINE) {
      model.addAttribute("line", text);
      return show(model, task.get(), me, say("not-mine.long", text.length(), NotTheirs.LINE));
    }
    NotMine.Said said = saidOf(id, me, text);
    if (said.outcome() == NotMine.Outcome.NOT_WITH_YOU) {
      return "redirect:/go/" + id;
    }
    model.addAttribute("said", said.outcome().name());
    model.addAttribute("task", task.orElseThrow());
    model.addAttribute("who", name(said.with()));
    return "tasks/not-mine-said";
  }

  /** Two at the same moment: one wins, the other sees what became of it. */
  private NotMine.Said saidOf(String id, SignedIn me, String text) {
    try {
      return notMine.say(id, me.id(), text);
    } catch (OptimisticLockingFailureException | OptimisticLockingException e) {
      return new NotMine.Said(NotMine.Outcome.NOT_WITH_YOU, null);
    }
  }

  @PostMapping("/tasks/{id}/mine-after-all")
  String takeBack(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
    try {
      notMine.takeBack(id, me.id());
    } catch (OptimisticLockingFailureException | OptimisticLockingException e) {
      // somebody gave it away at the same moment: the next page says with whom it is
    }
    return "redirect:/go/" + id;
  }

  /** What Tasklist shows beside a task: for whom it is done, and the way to say it isn't mine. */
  @GetMapping("/tasks/{id}/beside")
  ResponseEntity<Map<String, String>> beside(
      @PathVariable String id, @AuthenticationPrincipal SignedIn me) {
    if (mine(id, me).isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    Map<String, String> beside = new LinkedHashMap<>();
    hands
        .holder(id)
        .filter(holder -> !holder.equals(me.id()))
        .ifPresent(holder -> beside.put("for", say("beside.for", name(holder))));
    beside.put("label", say("beside.not-mine"));
    beside.put("path", "/tasks/" + id + "/not-mine");
    return ResponseEntity.ok(beside);
  }

  private String show(Model model, OpenTask task, SignedIn me, String problem) {
    NotMine.Said would = notMine.ifSaid(task.id(), me.id());
    model.addAttribute("task", task);
    model.addAttribute("would", would.outcome().name());
    model.addAttribute("who", name(would.with()));
    model.addAttribute("problem", problem);
    model.addAttribute("most", NotTheirs.LINE);
    return "tasks/not-mine";
  }

  private Optional<OpenTask> mine(String id, SignedIn me) {
    return open.find(id)
        .filter(task -> me.organization().equals(task.organization()))
        .filter(task -> me.id().equals(task.assignee()));
  }

  private String name(String person) {
    return person == null ? "" : persons.findById(person).map(Person::name).orElse("");
  }

  private String say(String key, Object... values) {
    return messages.getMessage("tasks." + key, values, LocaleContextHolder.getLocale());
  }
}
