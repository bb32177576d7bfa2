package org.almanac.mentorship;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.access.Languages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A small library of case stories in our own words, kept as data: {@code stories/stories_en.txt}
 * and, with the same names in the same order, {@code stories_fr.txt}.
 */
@Component
class Stories {
  private final Map<String, List<Story>> byLanguage =
      Languages.CODES.stream().collect(Collectors.toMap(code -> code, Stories::read));

  /** All of them, in the language of whoever reads just now. */
  List<Story> all() {
    return in(LocaleContextHolder.getLocale().getLanguage());
  }

  List<Story> in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.get(Languages.CODES.get(0)));
  }

  Optional<Story> named(String name) {
    return all().stream().filter(story -> story.name().equals(name)).findFirst();
  }

  /** One after the other, and from the beginning again. */
  Story inTurn(int turn) {
    return all().get(Math.floorMod(turn, all().size()));
  }

  private static List<Story> read(String language) {
    String file = "stories/stories_" + language + ".txt";
    try (InputStream in = Stories.class.getClassLoader().getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("(?m)^= ")).stream().skip(1).map(Stories::story).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Story story(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> situation = new ArrayList<>();
    List<String> tried = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("- ")) {
        tried.add(line.substring(2));
      } else {
        situation.add(line);
      }
    }
    return new Story(lines.get(0), lines.get(1), situation, tried);
  }
}
