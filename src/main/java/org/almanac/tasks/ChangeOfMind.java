package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.FormContext;
import org.almanac.engine.OpenForm;
import org.almanac.engine.Refusal;
import org.almanac.engine.Submissions;
import org.almanac.engine.TaskForms;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What somebody sent, changed by who is signed in: the same page as behind a signed link. */
@Component
public class ChangeOfMind {
  private final TaskForms forms;
  private final Submissions submissions;
  private final LinkWords words;

  ChangeOfMind(TaskForms forms, Submissions submissions, LinkWords words) {
    this.forms = forms;
    this.submissions = submissions;
    this.words = words;
  }

  /** Which form was sent, of which instance, by whom. */
  public record About(String organization, String form, String businessKey, String person) {
    FormContext context() {
      return LinkAnswers.changing(organization, businessKey, person, null);
    }
  }

  /** The form as it was sent; empty when it can't change any more. */
  @Transactional(readOnly = true)
  public Optional<OpenForm> sent(About about) {
    return forms.sent(about.form(), about.context());
  }

  public String page(Model model, HttpServletRequest request, OpenForm sent) {
    return part(model, request, sent, Map.of());
  }

  /** Whether only another part of the form is asked for. */
  public boolean turns(HttpServletRequest request) {
    return PostedFields.toPart(request) > 0;
  }

  /** The part that was asked for, with what was typed into the others. */
  public String part(
      Model model, HttpServletRequest request, OpenForm sent, Map<String, Object> typed) {
    prepared(model, request);
    return words.form(model, sent, typed, Map.of(), PostedFields.toPart(request));
  }

  /** What is posted, beside what was sent before. */
  public Map<String, Object> posted(HttpServletRequest request, OpenForm sent) {
    Map<String, Object> fields = PostedFields.of(request, sent.layout());
    String pressed = PostedFields.pressed(request);
    sent.quickAnswers().stream()
        .filter(quick -> pressed.equals(TaskLinks.QUICK + quick.name()))
        .forEach(quick -> fields.putAll(quick.fields()));
    return fields;
  }

  @Transactional
  public void change(About about, Map<String, Object> fields) {
    submissions.change(about.form(), fields, about.context());
  }

  /** Nothing typed is lost, and the reason stands beside its field. */
  public String again(
      Model model,
      HttpServletRequest request,
      OpenForm sent,
      Map<String, Object> fields,
      Refusal refusal) {
    prepared(model, request);
    return words.again(model, sent, fields, refusal);
  }

  private static void prepared(Model model, HttpServletRequest request) {
    model.addAttribute("action", request.getRequestURI());
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      model.addAttribute("csrf", token.getToken());
    }
  }
}
