package org.almanac.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.LinkUses;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.almanac.engine.FormContext;
import org.almanac.engine.OpenForm;
import org.almanac.engine.Submissions;
import org.almanac.engine.TaskForms;
import org.almanac.people.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the button behind a signed link does, once: all of it, or nothing and the link is as new.
 */
@Service
class LinkAnswers {
  private final SignedLinks links;
  private final LinkUses uses;
  private final TaskForms forms;
  private final Submissions submissions;
  private final NotMine notMine;
  private final TypedSoFar typed;
  private final LinkButtons buttons;
  private final Persons persons;

  LinkAnswers(
      SignedLinks links,
      LinkUses uses,
      TaskForms forms,
      Submissions submissions,
      NotMine notMine,
      TypedSoFar typed,
      LinkButtons buttons,
      Persons persons) {
    this.links = links;
    this.uses = uses;
    this.forms = forms;
    this.submissions = submissions;
    this.notMine = notMine;
    this.typed = typed;
    this.buttons = buttons;
    this.persons = persons;
  }

  /** Somebody used the link a moment before. */
  static class UsedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The task is done, closed, or with somebody else: the link died with it. */
  static class TaskGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What a link shows: the task's form, or what was sent and can be changed; empty when the task is
   * gone, or only signing in leads to it.
   */
  Optional<OpenForm> form(SignedLink link) {
    Optional<OpenForm> form =
        link.purpose().equals(TaskLinks.CHANGE)
            ? sent(link)
            : forms.open(link.task(), link.person(), link.organization());
    return form.filter(OpenForm::openToLinks);
  }

  /** What this link's person sent, while it can be changed. */
  Optional<OpenForm> sent(SignedLink link) {
    return forms.sent(link.form(), context(link));
  }

  /**
   * Does what the link is for.
   *
   * @return the last part of a fresh link with which the mind can be changed; null where it can't
   * @throws UsedBefore when it was used
   * @throws TaskGone when its task is not there any more
   * @throws org.almanac.engine.Refusal when what was sent can't be accepted
   */
  @Transactional
  public String use(SignedLink link, Map<String, Object> fields) {
    if (!links.use(link)) {
      throw new UsedBefore();
    }
    String next = act(link, fields);
    uses.note(link, LinkUses.Result.RECORDED);
    typed.forget(link.organization(), link.task());
    return next;
  }

  private String act(SignedLink link, Map<String, Object> fields) {
    switch (link.purpose()) {
      case TaskLinks.CHANGE -> submissions.change(link.form(), fields, context(link));
      case TaskLinks.NOT_MINE -> {
        NotMine.Outcome said = notMine.say(link.task(), link.person()).outcome();
        if (said == NotMine.Outcome.NOT_WITH_YOU) {
          throw new TaskGone();
        }
        return said == NotMine.Outcome.WITH_COORDINATORS ? fresh(link, TaskLinks.MINE) : null;
      }
      case TaskLinks.MINE -> {
        if (!notMine.takeBack(link.task(), link.person())) {
          throw new TaskGone();
        }
        return fresh(link, TaskLinks.FORM);
      }
      default -> submissions.submitAs(link.person(), link.organization(), link.task(), fields);
    }
    return change(link).orElse(null);
  }

  /** A link with which this person changes what was sent; empty when it is too late. */
  Optional<String> change(SignedLink link) {
    return sent(link)
        .flatMap(
            sent ->
                made(
                    link,
                    new SignedLink.Wanted(
                        link.task(),
                        TaskLinks.CHANGE,
                        link.form(),
                        link.businessKey(),
                        sent.changeableUntil())));
  }

  /** A link to the open form; empty where only signing in leads to it, or it isn't theirs. */
  Optional<String> anew(SignedLink link) {
    Optional<LinkButton> button = buttons.of(link);
    if (button.isPresent()) {
      return button.get().words(link).map(said -> fresh(link, link.purpose()));
    }
    return forms
        .linked(link.task(), link.person(), link.organization())
        .map(open -> fresh(link, TaskLinks.FORM));
  }

  /**
   * Forgets drafts that nobody sent in time, and links that have long been over, with their uses.
   */
  @Transactional
  public void sweep(String organization) {
    typed.sweep(organization);
    links.sweep(organization);
    uses.sweep(organization);
  }

  private String fresh(SignedLink link, String purpose) {
    return made(link, new SignedLink.Wanted(link.task(), purpose, link.form(), link.businessKey()))
        .orElse(null);
  }

  private Optional<String> made(SignedLink link, SignedLink.Wanted wanted) {
    return persons
        .findById(link.person())
        .flatMap(to -> links.make(to, List.of(wanted)).values().stream().findFirst());
  }

  private static FormContext context(SignedLink link) {
    return changing(link.organization(), link.businessKey(), link.person(), link.task());
  }

  /** Where a form stands whose task is done: the program's rows say the rest. */
  static FormContext changing(String organization, String businessKey, String person, String task) {
    return new FormContext(organization, businessKey, person, task, null, name -> null);
  }
}
