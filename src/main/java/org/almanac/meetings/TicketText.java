package org.almanac.meetings;

/** The three lines of an exit ticket; an empty line is null. */
public record TicketText(String stays, String step, String wonder) {
  public TicketText {
    stays = line(stays);
    step = line(step);
    wonder = line(wonder);
  }

  boolean empty() {
    return stays == null && step == null && wonder == null;
  }

  TicketText withoutStep() {
    return new TicketText(stays, null, wonder);
  }

  private static String line(String text) {
    return Typed.clean(text);
  }
}
