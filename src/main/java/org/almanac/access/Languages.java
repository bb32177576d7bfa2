package org.almanac.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.rules.Rules;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which language somebody reads: their wish, else what their organization said of them. For what
 * a person is told outside of their own request, the words are asked for within {@link #in}.
 */
@Component
public class Languages {
  /** What can be chosen; the first where nothing else is known. */
  public static final List<String> CODES = List.of("en", "fr");

  private static final Map<String, Locale> LOCALES =
      Map.of("en", Locale.CANADA, "fr", Locale.CANADA_FRENCH);

  private static final String READS =
      "select p.id, coalesce(w.language, p.language) from person p left join person_wish w"
          + " on w.organization = p.organization and w.person = p.id"
          + " where p.organization = :organization";

  private final JdbcClient jdbc;
  private final Rules rules;

  Languages(JdbcClient jdbc, Rules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
    LocaleContextHolder.setDefaultLocale(Locale.CANADA); // a job runs in nobody's language
  }

  /** English where a code is none of ours. */
  public static Locale locale(String code) {
    return LOCALES.getOrDefault(code, Locale.CANADA);
  }

  /** Whether we write in this language. */
  static boolean known(Locale locale) {
    return LOCALES.containsKey(locale.getLanguage());
  }

  /** Of somebody who isn't known any more the organization's language is answered. */
  public Locale of(String organization, String person) {
    return jdbc.sql(READS + " and p.id = :person")
        .param("organization", organization)
        .param("person", person)
        .query((row, n) -> locale(row.getString(2)))
        .optional()
        .orElseGet(() -> ofHouse(organization));
  }

  /** For some people of an organization at once, by person; of strangers nothing is said. */
  public Map<String, Locale> of(String organization, Collection<String> people) {
    Map<String, Locale> some = new HashMap<>();
    jdbc.sql(READS + " and p.id in (:people)")
        .param("organization", organization)
        .param("people", people)
        .query((row, n) -> some.put(row.getString(1), locale(row.getString(2))))
        .list();
    return some;
  }

  /** For everybody of an organization at once, by person. */
  public Map<String, Locale> ofAll(String organization) {
    Map<String, Locale> all = new HashMap<>();
    jdbc.sql(READS)
        .param("organization", organization)
        .query((row, n) -> all.put(row.getString(1), locale(row.getString(2))))
        .list();
    return all;
  }

  /** What an organization says to nobody in particular: its paper, for example. */
  public Locale ofHouse(String organization) {
    return locale(rules.of(organization).text("language"));
  }

  /** Says something in a language, whoever's request this is. */
  public static <T> T in(Locale locale, Supplier<T> saying) {
    LocaleContext before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale);
    try {
      return saying.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
