package org.almanac.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year, 1 August to 31 July, named like {@code 2026-27}. */
public record SchoolYear(int startsIn) implements Comparable<SchoolYear> {
  private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{2})");

  public static SchoolYear named(String name) {
    Matcher matcher = NAME.matcher(name == null ? "" : name.strip());
    if (matcher.matches()) {
      SchoolYear year = new SchoolYear(Integer.parseInt(matcher.group(1)));
      if (year.name().equals(matcher.group())) {
        return year;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is no school year such as 2026-27");
  }

  public static SchoolYear containing(LocalDate day) {
    boolean begun = day.getMonthValue() >= Month.AUGUST.getValue();
    return new SchoolYear(begun ? day.getYear() : day.getYear() - 1);
  }

  public String name() {
    int ends = (startsIn + 1) % 100;
    return startsIn + (ends < 10 ? "-0" : "-") + ends;
  }

  public LocalDate first() {
    return LocalDate.of(startsIn, Month.AUGUST, 1);
  }

  public LocalDate last() {
    return LocalDate.of(startsIn + 1, Month.JULY, 31);
  }

  public boolean contains(LocalDate day) {
    return containing(day).equals(this);
  }

  public SchoolYear next() {
    return new SchoolYear(startsIn + 1);
  }

  /** A month of the school year: October is that of its first calendar year. */
  public YearMonth month(Month month) {
    return yearOf(month).atMonth(month);
  }

  /** The year in which this month of the school year lies: August to December are in the first. */
  Year yearOf(Month month) {
    return Year.of(month.compareTo(Month.AUGUST) >= 0 ? startsIn : startsIn + 1);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(startsIn, other.startsIn);
  }

  @Override
  public String toString() {
    return name();
  }
}
