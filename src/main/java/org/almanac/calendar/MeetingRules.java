package org.almanac.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;

/** The rules about the dates of a year's meetings, one method each. */
class MeetingRules {
  private final Settings settings;
  private final String program;
  private final OrganizationCalendar calendar;
  private final SchoolYear year;
  private final List<LocalDateTime> meetings;
  private final AcceptedDays accepted;
  private final CalendarWords words;
  private LocalDateTime one;

  MeetingRules(
      Settings settings,
      String program,
      OrganizationCalendar calendar,
      SchoolYear year,
      List<LocalDateTime> meetings,
      MessageSource messages,
      Locale locale) {
    this.settings = settings;
    this.program = program;
    this.calendar = calendar;
    this.year = year;
    this.meetings = meetings.stream().sorted().toList();
    this.accepted = new AcceptedDays(settings, program, calendar, year);
    this.words = new CalendarWords(messages, locale);
  }

  /** What the rules say about this one of the meetings; the others are settled. */
  Verdict judge(LocalDateTime meeting) {
    one = meeting;
    return Verdict.of(
        Stream.of(
                insideTheSchoolYear(),
                stillToCome(),
                oneMeetingADay(),
                acceptedDayKinds(),
                onlyInItsMonths(),
                spreadApart(),
                sameWeekday(),
                sameHour(),
                betterAvoided())
            .flatMap(Collection::stream)
            .toList());
  }

  /** The next days after this one that these rules like, so many at most. */
  List<LocalDate> next(LocalDate after, int many) {
    return accepted.next(after, days().collect(Collectors.toSet()), this::onUsualWeekday, many);
  }

  Verdict decide() {
    return Verdict.of(
        Stream.of(
                insideTheSchoolYear(),
                stillToCome(),
                oneMeetingADay(),
                enoughMeetings(),
                notTooManyMeetings(),
                acceptedDayKinds(),
                onlyInItsMonths(),
                spreadApart(),
                sameWeekday(),
                sameHour(),
                betterAvoided())
            .flatMap(Collection::stream)
            .toList());
  }

  List<Finding> insideTheSchoolYear() {
    return impossible("inside-year", day -> !year.contains(day), year.name());
  }

  List<Finding> stillToCome() {
    return impossible("to-come", day -> day.isBefore(calendar.today()), year.name());
  }

  List<Finding> oneMeetingADay() {
    Set<LocalDate> seen = new HashSet<>();
    if (one != null) {
      others().map(LocalDateTime::toLocalDate).forEach(seen::add);
    }
    return impossible("one-a-day", day -> !seen.add(day), year.name());
  }

  List<Finding> enoughMeetings() {
    int least = number("meetings.least");
    LocalDate free = emptiestMonthsMiddle();
    return meetings.size() >= least
        ? List.of()
        : List.of(finding("meetings.least", free, meetings.size(), least));
  }

  List<Finding> notTooManyMeetings() {
    int most = number("meetings.most");
    return meetings.size() <= most
        ? List.of()
        : List.of(
            new Finding(
                program + ".meetings.most",
                settings.strength(program + ".meetings.most"),
                words.say("meetings.most", meetings.size(), most)));
  }

  List<Finding> acceptedDayKinds() {
    return judged()
        .filter(year::contains)
        .filter(day -> !accepted.ofAcceptedKind(day))
        .map(
            day ->
                finding(
                    "day-kinds",
                    day,
                    words.day(day),
                    words.whatItIs(calendar, day),
                    words.kinds(accepted.kinds())))
        .toList();
  }

  /** For a program that holds to its months: a working group that is to be done by spring. */
  List<Finding> onlyInItsMonths() {
    return judged()
        .filter(year::contains)
        .filter(day -> !accepted.inItsMonths(day))
        .map(day -> finding("only-months", day, words.day(day), words.months(accepted.months())))
        .toList();
  }

  /** For a program that needs time between its meetings. */
  List<Finding> spreadApart() {
    String key = program + ".spread.days";
    if (!settings.say(key)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<LocalDate> all = days().toList();
    for (int i = 1; i < all.size(); i++) {
      LocalDate day = all.get(i);
      long apart = ChronoUnit.DAYS.between(all.get(i - 1), day);
      boolean asked = one == null || one.toLocalDate().equals(day);
      if (asked && apart > 0 && apart < settings.number(key)) {
        String said = words.say("spread.days", words.day(day), apart, settings.number(key));
        found.add(new Finding(key, settings.strength(key), said));
      }
    }
    return found;
  }

  List<Finding> sameWeekday() {
    if (!settings.on(program + ".same-weekday")) {
      return List.of();
    }
    return judged()
        .filter(day -> day.getDayOfWeek() != usualWeekday())
        .map(day -> finding("same-weekday", day, words.day(day), words.weekday(usualWeekday())))
        .toList();
  }

  List<Finding> sameHour() {
    LocalTime usual = usual(LocalDateTime::toLocalTime, settings.time(program + ".begins"));
    if (!settings.on(program + ".same-hour")) {
      return List.of();
    }
    return meetings.stream()
        .filter(meeting -> one == null || meeting == one)
        .filter(meeting -> !meeting.toLocalTime().equals(usual))
        .map(
            meeting ->
                new Finding(
                    program + ".same-hour",
                    settings.strength(program + ".same-hour"),
                    words.say(
                        "same-hour",
                        words.day(meeting.toLocalDate()),
                        meeting.toLocalTime().toString(),
                        usual.toString())))
        .toList();
  }

  List<Finding> betterAvoided() {
    return judged()
        .filter(accepted::ofAcceptedKind)
        .filter(accepted::betterAvoided)
        .map(day -> finding("avoid-days", day, words.day(day), words.whatItIs(calendar, day)))
        .toList();
  }

  private List<Finding> impossible(String rule, Predicate<LocalDate> applies, String schoolYear) {
    return judged()
        .filter(applies)
        .map(
            day ->
                new Finding(
                    program + "." + rule,
                    Strength.REFUSE,
                    words.say(rule, words.day(day, year), schoolYear) + instead(day)))
        .toList();
  }

  private Finding finding(String rule, LocalDate near, Object... inWords) {
    String key = program + "." + rule;
    return new Finding(key, settings.strength(key), words.say(rule, inWords) + instead(near));
  }

  private String instead(LocalDate day) {
    return accepted
        .nearest(day, days().collect(Collectors.toSet()), this::onUsualWeekday)
        .map(found -> " " + words.say("instead", words.day(found, year)))
        .orElse("");
  }

  private LocalDate emptiestMonthsMiddle() {
    return MeetingDates.propose(settings, program, calendar, year).stream()
        .filter(day -> days().noneMatch(other -> other.getMonth() == day.getMonth()))
        .findFirst()
        .orElse(year.first());
  }

  private boolean onUsualWeekday(LocalDate day) {
    return !settings.on(program + ".same-weekday") || day.getDayOfWeek() == usualWeekday();
  }

  private DayOfWeek usualWeekday() {
    return usual(
        LocalDateTime::getDayOfWeek, settings.read(program + ".weekday", DayOfWeek::valueOf));
  }

  /** What most meetings, or most others, have in common; at a tie what the settings say. */
  private <T> T usual(Function<LocalDateTime, T> trait, T setting) {
    Map<T, Long> counts = others().collect(Collectors.groupingBy(trait, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<T> usual =
        others().map(trait).filter(each -> counts.get(each) == most).distinct().toList();
    return usual.isEmpty() || usual.contains(setting) ? setting : usual.get(0);
  }

  private Stream<LocalDateTime> others() {
    return meetings.stream().filter(meeting -> meeting != one);
  }

  private Stream<LocalDate> judged() {
    return one == null ? days() : Stream.of(one.toLocalDate());
  }

  private Stream<LocalDate> days() {
    return meetings.stream().map(LocalDateTime::toLocalDate);
  }

  private int number(String rule) {
    return settings.number(program + "." + rule);
  }
}
