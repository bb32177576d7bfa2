package org.almanac.calendar;

/**
 * What a day is in a district's calendar: pupils are in school; a school day without pupils; a
 * public holiday; a break; or better avoided (assessments, exams, report cards, days of
 * significance). A day can be several, for example INSTRUCTIONAL and AVOID.
 */
public enum DayKind {
  INSTRUCTIONAL,
  PA,
  HOLIDAY,
  BREAK,
  AVOID
}
