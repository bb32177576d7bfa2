package org.almanac.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.people.Role;

/** What the gate opens, line by line; everything else is closed. */
class GateList {
  private static final String RESOURCE = "/access/gate.txt";
  private static final String PARTICIPANT = "participant";
  private static final String COORDINATOR = "coordinator";
  private static final String NOBODY = "nobody";
  private static final String ME = "{me}";

  private final List<Line> lines;

  GateList(List<Line> lines) {
    this.lines = lines;
  }

  static GateList read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                GateList.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      return new GateList(
          reader
              .lines()
              .map(String::strip)
              .filter(text -> !text.isEmpty() && !text.startsWith("#"))
              .map(Line::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that open something for somebody. */
  List<Line> lines() {
    return lines.stream().filter(line -> !line.audience().equals(NOBODY)).toList();
  }

  /**
   * The line that opens this request for this person; empty when it stays closed. Of several lines
   * the one with the most words decides, as it does for the engine: a word is never taken for an
   * id.
   */
  Optional<Opened> open(
      String method, List<String> path, Map<String, List<String>> query, SignedIn who) {
    return lines.stream()
        .filter(line -> line.method().equals(method))
        .flatMap(line -> line.match(path, query, who).stream())
        .max(Comparator.comparing(opened -> opened.line().words()))
        .filter(opened -> opened.line().opensFor(who));
  }

  /**
   * A request that may pass.
   *
   * @param engine the engine's name in the address; null where there is none
   */
  record Opened(Line line, String engine) {}

  /** One line of the list. */
  record Line(String method, List<String> path, String asked, String audience) {
    private static final Set<String> AUDIENCES = Set.of(PARTICIPANT, COORDINATOR, NOBODY);

    static Line of(String text) {
      String[] words = text.split("\\s+");
      if (words.length != 3 || !AUDIENCES.contains(words[2])) {
        throw new IllegalArgumentException(
            "Not a line of the gate (method, address, for whom): " + text);
      }
      String[] address = words[1].split("\\?", 2);
      String asked = address.length == 2 ? address[1].replace("={me}", "") : null;
      return new Line(words[0], split(address[0]), asked, words[2]);
    }

    /** As the engine declares it: {@code GET /engine/engine/{}/task}. */
    String operation() {
      return method + " /" + String.join("/", path).replaceAll("\\{[a-z*]*}", "{}");
    }

    boolean opensFor(SignedIn who) {
      return audience.equals(PARTICIPANT)
          || audience.equals(COORDINATOR) && who.is(Role.COORDINATOR);
    }

    long words() {
      return path.stream()
          .filter(segment -> !segment.startsWith("{") || segment.equals(ME))
          .count();
    }

    Optional<Opened> match(List<String> given, Map<String, List<String>> query, SignedIn who) {
      boolean files = path.get(path.size() - 1).equals("{**}");
      if (files ? given.size() < path.size() : given.size() != path.size()) {
        return Optional.empty();
      }
      if (asked != null && !List.of(who.id()).equals(query.get(asked))) {
        return Optional.empty();
      }
      String engine = null;
      for (int i = 0; i < path.size(); i++) {
        boolean fits =
            switch (path.get(i)) {
              case "{}", "{engine}", "{**}" -> true;
              case ME -> given.get(i).equals(who.id());
              default -> given.get(i).equals(path.get(i));
            };
        if (!fits) {
          return Optional.empty();
        }
        engine = path.get(i).equals("{engine}") ? given.get(i) : engine;
      }
      return Optional.of(new Opened(this, engine));
    }

    static List<String> split(String address) {
      List<String> segments = new ArrayList<>(List.of(address.split("/")));
      segments.removeIf(String::isEmpty);
      return segments;
    }
  }
}
