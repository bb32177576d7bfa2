package org.almanac.plans;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Unit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way from the first page to the plans that a person may see, once there are some. */
@Component
class PlanHomeNotes implements HomeNotes {
  private final PlanDoor door;
  private final Plans plans;
  private final MessageSource messages;

  PlanHomeNotes(PlanDoor door, Plans plans, MessageSource messages) {
    this.door = door;
    this.plans = plans;
    this.messages = messages;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Unit> schools = door.schools(me);
    List<Unit> planned =
        schools.stream()
            .filter(school -> !plans.ofSchool(me.organization(), school.code()).isEmpty())
            .toList();
    if (planned.isEmpty()) {
      return List.of();
    }
    return schools.size() == 1
        ? List.of(note("one", "/plans/" + planned.get(0).code(), planned.get(0).name()))
        : List.of(note("many", "/plans", planned.size()));
  }

  private Note note(String key, String path, Object about) {
    return new Note(say(key, about), say(key + ".link"), path);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("plans.home." + key, values, LocaleContextHolder.getLocale());
  }
}
