package org.almanac.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The house's own texts as its bundles have them, each language by itself. */
@Component
public class HouseTexts {
  public static final String ENGLISH = "en";
  public static final String FRENCH = "fr";
  public static final List<String> LANGUAGES = List.of(ENGLISH, FRENCH);

  private final Map<String, Properties> byLanguage = new HashMap<>();

  public HouseTexts(@Value("${spring.messages.basename}") List<String> bundles) {
    Properties english = new Properties();
    Properties french = new Properties();
    for (String bundle : bundles) {
      load(bundle + ".properties", english);
      load(bundle + "_" + FRENCH + ".properties", french);
    }
    byLanguage.put(ENGLISH, english);
    byLanguage.put(FRENCH, french);
  }

  /** The other one of the two languages. */
  public static String other(String language) {
    return ENGLISH.equals(language) ? FRENCH : ENGLISH;
  }

  boolean has(String key, String language) {
    return byLanguage.get(language).containsKey(key);
  }

  /** The text as a person reads and writes it, with {0} where something is filled in. */
  public Optional<String> words(String key, String language) {
    return Optional.ofNullable(byLanguage.get(language).getProperty(key)).map(TextPattern::shown);
  }

  /** Every key of both languages. */
  public TreeSet<String> keys() {
    TreeSet<String> keys = new TreeSet<>();
    byLanguage.values().forEach(bundle -> keys.addAll(bundle.stringPropertyNames()));
    return keys;
  }

  private static void load(String file, Properties into) {
    try (InputStream in = HouseTexts.class.getClassLoader().getResourceAsStream(file.strip())) {
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
