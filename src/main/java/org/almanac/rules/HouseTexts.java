package org.almanac.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The house's own texts as its bundles have them, each language by itself. */
@Component
public class HouseTexts {
  public static final String ENGLISH = "en";
  public static final String FRENCH = "fr";
  public static final List<String> LANGUAGES = List.of(ENGLISH, FRENCH);

  private final Map<String, Properties> byLanguage = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();

  public HouseTexts(@Value("${spring.messages.basename}") List<String> bundles) {
    Properties english = new InOrder(keys);
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

  /** The keys that begin so, in the order of their bundle. */
  public List<String> keys(String prefix) {
    return keys.stream().filter(key -> key.startsWith(prefix)).toList();
  }

  /** A bundle that remembers what comes after what. */
  private static class InOrder extends Properties {
    private static final long serialVersionUID = 1;
    private final transient Set<String> keys;

    InOrder(Set<String> keys) {
      this.keys = keys;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      keys.add((String) key);
      return super.put(key, value);
    }
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
