package org.almanac.boardplan;

import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.FormContext;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** Whoever has a form before them, and their seat at the table of its plan: some have none. */
@Component
class FormSeat {
  private final BoardVoices voices;
  private final Calendars calendars;

  FormSeat(BoardVoices voices, Calendars calendars) {
    this.voices = voices;
    this.calendars = calendars;
  }

  /** What the table says stays at the table: who writes it down for another reads it as well. */
  boolean atTheTable(FormContext context, BoardPlan plan) {
    return voice(plan, context.person()).isPresent()
        && (context.recordedBy() == null || voice(plan, context.recordedBy()).isPresent());
  }

  boolean writes(FormContext context, BoardPlan plan) {
    return voice(plan, context.person()).filter(DraftDoor.WRITE::contains).isPresent();
  }

  /** Everybody who can write the plan, by name. */
  String writers(BoardPlan plan) {
    return voices
        .of(plan.organization(), calendars.of(plan.organization()).today(), plan.reach())
        .stream()
        .filter(group -> DraftDoor.WRITE.contains(group.voice()))
        .flatMap(group -> group.people().stream())
        .map(Person::name)
        .collect(Collectors.joining(", "));
  }

  private Optional<Voice> voice(BoardPlan plan, String person) {
    return voices.of(plan, calendars.of(plan.organization()).today(), person);
  }
}
