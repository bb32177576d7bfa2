package org.almanac.calendar;

/**
 * Whose working days count: school staff have school days and the last week of August; system staff
 * have weekdays that are no public holiday, less a vacation block.
 */
public enum Rhythm {
  SCHOOL,
  SYSTEM
}
