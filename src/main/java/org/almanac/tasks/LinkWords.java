package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.access.Languages;
import org.almanac.access.SignedLink;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.engine.OpenForm;
import org.almanac.engine.QuickAnswer;
import org.almanac.engine.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The pages behind signed links, each in its person's language. Whoever holds no whole link is told
 * the same, whatever there is or was.
 */
@Component
class LinkWords {
  private static final String COMPLETED = "completed";

  private final Languages languages;
  private final Calendars calendars;
  private final HistoryService history;
  private final NotMine notMine;
  private final LinkAnswers answers;
  private final LinkButtons buttons;
  private final ObjectProvider<GoesOn> goesOn;

  LinkWords(
      Languages languages,
      Calendars calendars,
      HistoryService history,
      NotMine notMine,
      LinkAnswers answers,
      LinkButtons buttons,
      ObjectProvider<GoesOn> goesOn) {
    this.languages = languages;
    this.calendars = calendars;
    this.history = history;
    this.notMine = notMine;
    this.answers = answers;
    this.buttons = buttons;
    this.goesOn = goesOn;
  }

  /** From now on the request is answered in the language of whose link it is. */
  void readBy(SignedLink link, HttpServletRequest request, HttpServletResponse response) {
    Locale locale = languages.of(link.organization(), link.person());
    RequestContextUtils.getLocaleResolver(request).setLocale(request, response, locale);
    LocaleContextHolder.setLocale(locale);
  }

  String form(
      Model model,
      OpenForm form,
      Map<String, Object> typed,
      Map<String, String> problems,
      int part) {
    model.addAttribute("answer", new AnswerForm(form, typed, problems, part));
    model.addAttribute("changing", form.changeableUntil() != null);
    return "tasks/answer";
  }

  /** What was sent stands there as it was typed, with the reason beside its field. */
  String again(Model model, OpenForm form, Map<String, Object> typed, Refusal refusal) {
    Map<String, String> problems = new LinkedHashMap<>();
    refusal
        .reasons()
        .forEach(
            r -> problems.merge(r.field() == null ? "" : r.field(), r.message(), this::joined));
    return form(model, form, typed, problems, Integer.MAX_VALUE);
  }

  private String joined(String one, String other) {
    return one + " " + other;
  }

  /** One tap; what it is about are the form's heading and place, where it knows them. */
  String quick(Model model, OpenForm form, QuickAnswer quick) {
    model.addAttribute(
        "about",
        Stream.of("heading", "where")
            .map(form.values()::get)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" · ")));
    model.addAttribute("quick", quick);
    return "tasks/one";
  }

  String oneButton(Model model, SignedLink link) {
    boolean open =
        link.purpose().equals(TaskLinks.MINE)
            || notMine.ifSaid(link.task(), link.person()).outcome() != NotMine.Outcome.NOT_WITH_YOU;
    model.addAttribute("what", open ? link.purpose() : "gone");
    return open ? "tasks/one" : said(model, link, "elsewhere");
  }

  /** One thing that belongs to no task: what the button does, then what came of it. */
  String button(Model model, LinkButton.Words said, boolean pressed) {
    model.addAttribute("said", said);
    model.addAttribute("pressed", pressed);
    return "tasks/button";
  }

  /** What was recorded, for who has just sent it, and that it can be changed. */
  String thanks(Model model, SignedLink link, OpenForm sent) {
    model.addAttribute("answer", new AnswerForm(sent, Map.of(), Map.of(), 1));
    model.addAttribute("until", when(link.organization(), sent.changeableUntil()));
    model.addAttribute(
        "ways",
        goesOn.stream()
            .filter(one -> one.form().equals(link.form()))
            .flatMap(one -> one.after(link).stream())
            .toList());
    model.addAttribute("state", "thanks");
    return "tasks/answered";
  }

  String used(Model model, HttpServletResponse response, SignedLink link) {
    response.setStatus(HttpStatus.GONE.value());
    Instant at = link.usedAt();
    if (at != null) {
      model.addAttribute("at", when(link.organization(), at));
    }
    model.addAttribute("anew", answers.sent(link).isPresent());
    return said(model, link, at == null ? "just-now" : "used");
  }

  String expired(Model model, HttpServletResponse response, SignedLink link) {
    response.setStatus(HttpStatus.GONE.value());
    return said(model, link, "expired");
  }

  /** The link died with its task: by what became of that. */
  String gone(Model model, HttpServletResponse response, SignedLink link) {
    response.setStatus(HttpStatus.GONE.value());
    if (link.purpose().equals(TaskLinks.CHANGE)) {
      return said(model, link, "too-late");
    }
    if (buttons.of(link).isPresent()) {
      return said(model, link, "nothing");
    }
    HistoricTaskInstance past =
        history.createHistoricTaskInstanceQuery().taskId(link.task()).singleResult();
    if (past == null || past.getEndTime() == null) {
      return said(model, link, "elsewhere");
    }
    boolean theirs =
        COMPLETED.equals(past.getDeleteReason()) && link.person().equals(past.getAssignee());
    model.addAttribute("at", when(link.organization(), past.getEndTime().toInstant()));
    model.addAttribute("anew", theirs && answers.sent(link).isPresent());
    return said(model, link, theirs ? "done" : "closed");
  }

  String mailed(Model model, SignedLink link) {
    model.addAttribute("frame", null);
    return said(model, link, "mailed");
  }

  String unknown(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("frame", null);
    return said(model, null, "unknown");
  }

  String notWhole(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return said(model, null, "not-whole");
  }

  String wait(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    return said(model, null, "wait");
  }

  private String said(Model model, SignedLink link, String state) {
    model.addAttribute("state", state);
    model.addAttribute("go", Optional.ofNullable(link).map(buttons::path).orElse("/"));
    return "tasks/answered";
  }

  private String when(String organization, Instant at) {
    return DayWords.now().dayAtHour(calendars.of(organization).local(at));
  }
}
