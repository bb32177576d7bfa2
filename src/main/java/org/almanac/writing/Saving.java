package org.almanac.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes what was typed on a page: what can be saved is, and the rest stays in front of its author.
 */
@Component
class Saving {
  private final Sheets sheets;

  Saving(Sheets sheets) {
    this.sheets = sheets;
  }

  /** What became of it, by field; nothing of what was typed is in its words. */
  record Outcome(Set<String> tooLong, Set<String> elsewhere) {
    boolean allSaved() {
      return tooLong.isEmpty() && elsewhere.isEmpty();
    }
  }

  /** What came from the page, field by field; read here and nowhere else, so no log names it. */
  static Map<String, Typed> typed(SheetKind kind, HttpServletRequest request) {
    Map<String, Typed> typed = new LinkedHashMap<>();
    for (Prompt prompt : kind.prompts()) {
      String text = request.getParameter("text-" + prompt.key());
      if (text != null) {
        typed.put(prompt.key(), new Typed(text, request.getParameter("seen-" + prompt.key())));
      }
    }
    return typed;
  }

  Outcome save(OpenSheet sheet, Map<String, Typed> typed) {
    Map<String, Typed> fits = new LinkedHashMap<>(typed);
    Set<String> tooLong = new TreeSet<>();
    typed.forEach(
        (field, text) -> {
          if (text.length() > Prompt.MOST) {
            tooLong.add(field);
            fits.remove(field);
          }
        });
    return new Outcome(tooLong, saved(sheet, fits));
  }

  /** Of two saves at the same moment, the second one looks again and finds the first. */
  private Set<String> saved(OpenSheet sheet, Map<String, Typed> fits) {
    try {
      return sheets.save(sheet.place(), fits);
    } catch (ConcurrencyFailureException | DataIntegrityViolationException sameMoment) {
      return sheets.save(sheet.place(), fits);
    }
  }
}
