package org.almanac.invitations;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone's clock changes as calendars read them, from the same data by which this program computes
 * its times: a calendar that knows the zone by an older law still shows the hour that people mean.
 */
class WallTime {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.CANADA);
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

  private static final int DAYS_A_WEEK = 7;

  private final ZoneId zone;
  private final ZoneRules rules;

  WallTime(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** The zone as it is from a year before the first time to a year after the last. */
  VTimeZone between(ZonedDateTime first, ZonedDateTime last) {
    ZonedDateTime from = first.minusYears(1);
    List<Observance> observances =
        byRule(from)
            ? rules.getTransitionRules().stream().map(rule -> yearly(rule, from.getYear())).toList()
            : each(from, last.plusYears(1));
    VTimeZone component = new VTimeZone(new ComponentList<>(observances));
    component.add(new TzId(zone.getId()));
    return component;
  }

  /** Whether each year since is like the next, and the change on an n-th weekday of a month. */
  private boolean byRule(ZonedDateTime from) {
    return !rules.getTransitionRules().isEmpty()
        && rules.getTransitionRules().stream().allMatch(WallTime::onWeekday)
        && rules.getTransitions().stream()
            .allMatch(transition -> transition.getInstant().isBefore(from.toInstant()));
  }

  private static boolean onWeekday(ZoneOffsetTransitionRule rule) {
    return rule.getDayOfWeek() != null
        && !rule.isMidnightEndOfDay()
        && (inLastWeek(rule) || rule.getDayOfMonthIndicator() % DAYS_A_WEEK == 1);
  }

  /** From the 25th of a month of 31 days on, or counted from its end. */
  private static boolean inLastWeek(ZoneOffsetTransitionRule rule) {
    int day = rule.getDayOfMonthIndicator();
    int length = rule.getMonth().maxLength();
    return day == -1 || rule.getMonth().minLength() == length && day == length - DAYS_A_WEEK + 1;
  }

  /** Each change as it is; what holds before the first one comes first. */
  private List<Observance> each(ZonedDateTime from, ZonedDateTime to) {
    ZoneOffset before = rules.getOffset(from.toInstant());
    Observance start =
        observance(rules.isDaylightSavings(from.toInstant()), before, before, LONG_AGO, name(from));
    Stream<Observance> changes =
        Stream.iterate(
                rules.nextTransition(from.toInstant()),
                t -> t != null && !t.getInstant().isAfter(to.toInstant()),
                t -> rules.nextTransition(t.getInstant()))
            .map(this::change);
    return Stream.concat(Stream.of(start), changes).toList();
  }

  private Observance yearly(ZoneOffsetTransitionRule rule, int year) {
    Observance observance = change(rule.createTransition(year));
    observance.add(
        new RRule<LocalDateTime>(
            "FREQ=YEARLY;BYMONTH=%s;BYDAY=%s"
                .formatted(rule.getMonth().getValue(), weekday(rule))));
    return observance;
  }

  /** The second Sunday, or the last; a month's second week begins on the 8th. */
  private static String weekday(ZoneOffsetTransitionRule rule) {
    int nth = inLastWeek(rule) ? -1 : (rule.getDayOfMonthIndicator() - 1) / DAYS_A_WEEK + 1;
    return nth + rule.getDayOfWeek().name().substring(0, 2);
  }

  private Observance change(ZoneOffsetTransition transition) {
    return observance(
        rules.isDaylightSavings(transition.getInstant()),
        transition.getOffsetBefore(),
        transition.getOffsetAfter(),
        transition.getDateTimeBefore(),
        name(transition.getInstant().atZone(zone)));
  }

  private static Observance observance(
      boolean daylight, ZoneOffset from, ZoneOffset to, LocalDateTime at, String name) {
    Observance observance = daylight ? new Daylight() : new Standard();
    observance.add(new DtStart<>(at));
    observance.add(new TzOffsetFrom(from));
    observance.add(new TzOffsetTo(to));
    observance.add(new TzName(name));
    return observance;
  }

  private static String name(ZonedDateTime at) {
    return NAME.format(at);
  }
}
