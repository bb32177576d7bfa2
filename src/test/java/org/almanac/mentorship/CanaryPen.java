package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.almanac.Visitor;
import org.almanac.writing.Offer;
import org.almanac.writing.Prompt;
import org.almanac.writing.SheetKind;

/** Writes a word into every field of every private page of somebody, in every way there is. */
class CanaryPen {
  private static final Pattern SEEN = Pattern.compile("name=\"seen-([\\w-]+)\" value=\"([^\"]*)\"");

  private final MentorshipSheets sheets;
  private final String canary;
  private final Set<String> typed;

  /**
   * @param typed takes up which fields were written
   */
  CanaryPen(MentorshipSheets sheets, String canary, Set<String> typed) {
    this.sheets = sheets;
    this.canary = canary;
    this.typed = typed;
  }

  void writes(Visitor visitor, String organization, String who) throws Exception {
    for (Offer offer : sheets.offers(organization, who, DAY)) {
      String path = "/my-pages/" + offer.kind() + "/" + offer.subject();
      SheetKind kind = sheets.kind(organization, offer.kind()).orElseThrow();
      String seen = send(visitor, path, kind, canary + "-1-" + who, Map.of());
      send(visitor, path, kind, canary + "-2-" + who, seen(seen)); // saved over
      send(visitor, path, kind, canary + "-3-" + who, seen(seen)); // from an older window
      send(visitor, path, kind, (canary + " ").repeat(600), Map.of()); // far too long
      assertThat(visitor.page(path).body()).as(path).contains(canary + "-2-" + who);
    }
    assertThat(visitor.page("/my-pages/all.txt").body()).contains(canary);
    assertThat(visitor.page("/my-pages/all.json").body()).contains(canary);
    visitor.form("/my-pages", "/my-pages/no-such/page", "text-notes", canary); // an error page
  }

  private String send(
      Visitor visitor, String path, SheetKind kind, String text, Map<String, String> seen)
      throws Exception {
    List<String> fields = new ArrayList<>();
    for (var bundle : kind.bundles()) {
      for (Prompt prompt : bundle.prompts()) {
        typed.add(kind.key() + " " + prompt.key());
        fields.addAll(List.of("text-" + prompt.key(), text));
        fields.addAll(List.of("seen-" + prompt.key(), seen.getOrDefault(prompt.key(), "")));
      }
    }
    return visitor.form(path, path, fields.toArray(String[]::new)).body();
  }

  private static Map<String, String> seen(String page) {
    Map<String, String> seen = new LinkedHashMap<>();
    SEEN.matcher(page).results().forEach(m -> seen.put(m.group(1), m.group(2)));
    return seen;
  }
}
