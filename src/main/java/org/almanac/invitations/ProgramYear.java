package org.almanac.invitations;

import java.util.List;

/**
 * One person's year in a program.
 *
 * @param key how an address names it, such as PLT-2026-27
 * @param name how people call it
 * @param events in their order
 */
public record ProgramYear(String key, String name, List<Event> events) {
  public ProgramYear {
    events = List.copyOf(events);
  }
}
