package org.almanac.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines {@code key = value} of a file on the classpath, each with its number for a reason. */
class Lines {
  private Lines() {}

  record Line(String file, int number, String key, String value) {
    IllegalStateException wrong(String reason) {
      return new IllegalStateException(file + ", line " + number + ": " + reason);
    }
  }

  static List<Line> of(String file) {
    try (InputStream in = Lines.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + file);
      }
      return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> read(String file, String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new Line(file, number, line, "").wrong("'" + line + "' is not 'key = value'");
      }
      lines.add(
          new Line(
              file, number, line.substring(0, equals).strip(), line.substring(equals + 1).strip()));
    }
    return lines;
  }
}
