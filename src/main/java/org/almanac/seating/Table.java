package org.almanac.seating;

import java.util.List;

/** A table of the room with its number, from 1, and those who sit at it. */
public record Table(int number, List<Guest> guests) {
  public Table {
    guests = List.copyOf(guests);
  }

  boolean seats(String guestId) {
    return guests.stream().anyMatch(guest -> guest.id().equals(guestId));
  }
}
