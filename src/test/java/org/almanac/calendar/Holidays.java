package org.almanac.calendar;

import java.time.LocalDate;

/** A calendar with one more holiday, for tests of what follows it. */
public final class Holidays {
  private Holidays() {}

  public static OrganizationCalendar with(OrganizationCalendar now, LocalDate day) {
    String line = "from,to,kind,label\n" + day + ",,HOLIDAY,New holiday\n";
    return now.by(CalendarFile.read("new holiday", line).over(now.file()));
  }
}
