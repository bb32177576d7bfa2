package org.almanac.tasks;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedLink;
import org.almanac.engine.QuickAnswer;
import org.almanac.engine.TaskForms;
import org.almanac.notices.Paragraph;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The links of a mail that speaks of an open task: its form, each answer that is one tap, and "this
 * isn't mine". Where the form is open to links, they need no sign-in.
 */
@Component
public class TaskLinks {
  /** What a link opens; it does nothing else. */
  static final String FORM = "form";

  static final String QUICK = "quick:";
  static final String NOT_MINE = "not-mine";

  /** What was sent, to change it. */
  static final String CHANGE = "change";

  /** Of what somebody said isn't theirs: it is, after all. */
  static final String MINE = "mine";

  private final TaskForms forms;
  private final MessageSource messages;

  TaskLinks(TaskForms forms, MessageSource messages) {
    this.forms = forms;
    this.messages = messages;
  }

  /**
   * @param label of the link to the form itself
   */
  public Paragraph on(Paragraph said, String label, OpenTask task) {
    Optional<TaskForms.Linked> linked =
        forms.linked(task.id(), task.assignee(), task.organization());
    String go = "/go/" + task.id();
    String notMine = notMine(task.id());
    return linked
        .map(form -> links(said, label, go, task.id(), form))
        .orElseGet(() -> said.link(label, go).link(notMine(), notMine));
  }

  /** The same for a task that isn't there yet: for previews, so it leads nowhere. */
  public Paragraph coming(Paragraph said, String label, List<QuickAnswer> quick) {
    return links(said, label, "/go/", "", new TaskForms.Linked("", "", quick));
  }

  private Paragraph links(
      Paragraph said, String label, String go, String task, TaskForms.Linked form) {
    Paragraph with = said.link(label, go, wanted(task, FORM, form));
    for (QuickAnswer quick : form.quickAnswers()) {
      with = with.link(quick.label(), go, wanted(task, QUICK + quick.name(), form));
    }
    return with.link(notMine(), notMine(task), wanted(task, NOT_MINE, form));
  }

  private static SignedLink.Wanted wanted(String task, String purpose, TaskForms.Linked form) {
    return new SignedLink.Wanted(task, purpose, form.form(), form.businessKey());
  }

  private static String notMine(String task) {
    return "/tasks/" + task + "/not-mine";
  }

  private String notMine() {
    return messages.getMessage("tasks.link.not-mine", null, LocaleContextHolder.getLocale());
  }
}
