package org.almanac.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almanac.rules.HouseTexts;
import org.springframework.stereotype.Component;

/**
 * Which texts a coordinator may change: {@code texts/mails.txt}, and what people read in the forms.
 * What the pages and the engine say in passing stays as it is.
 */
@Component
class OfferedTexts {
  static final String FILE = "texts/mails.txt";

  /** A form's words; what its patterns and units say stays with them. */
  private static final Pattern OF_A_FORM =
      Pattern.compile("forms\\.[^.]+\\.[^.]+\\.(?:label|description|text|value|column)(?:\\..+)?");

  private final List<Offered> all;

  OfferedTexts(HouseTexts house) {
    this.all =
        Stream.concat(
                read().stream(),
                house.keys("forms.").stream()
                    .filter(key -> OF_A_FORM.matcher(key).matches())
                    .map(Offered::ofForm))
            .toList();
  }

  List<Offered> all() {
    return all;
  }

  Optional<Offered> find(String key) {
    return all.stream().filter(text -> text.key().equals(key)).findFirst();
  }

  List<Offered> ofKind(String kind) {
    return all.stream().filter(text -> text.kind().equals(kind)).toList();
  }

  /** Each kind of mail, in the order of the file. */
  List<String> kinds() {
    return all.stream().filter(Offered::mail).map(Offered::kind).distinct().toList();
  }

  private static List<Offered> read() {
    try (InputStream in = OfferedTexts.class.getClassLoader().getResourceAsStream(FILE)) {
      List<Offered> read = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(OfferedTexts::line)
          .forEach(read::add);
      return List.copyOf(read);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Offered line(String line) {
    List<String> words = List.of(line.split("\\s+"));
    if (words.size() < 4) {
      throw new IllegalStateException(FILE + ": '" + line + "' is not 'program kind part key …'");
    }
    return new Offered(
        words.get(3), words.get(0), words.get(1), words.get(2), words.subList(4, words.size()));
  }
}
