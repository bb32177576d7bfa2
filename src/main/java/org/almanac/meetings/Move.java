package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where to a meeting is moved: a day, an hour on the wall, a place. */
public record Move(LocalDate day, LocalTime begins, String place, String room, String link) {
  String whereabouts() {
    return Stream.of(place, room, link)
        .map(part -> Objects.requireNonNullElse(part, ""))
        .collect(Collectors.joining("\n"));
  }
}
