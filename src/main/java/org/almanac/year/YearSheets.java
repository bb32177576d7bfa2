package org.almanac.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.CalendarWords;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.ProgramWork;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.meetings.YearWork;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.rules.Finding;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the year's page as things stand now. */
@Component
@Transactional(readOnly = true)
class YearSheets {
  private final OpenedYears years;
  private final PlannedDates dates;
  private final FixedDates fixedDates;
  private final Programs programs;
  private final List<ProgramWork> besides;
  private final YearLoads loads;
  private final YearRules yearRules;
  private final BusyDays busy;
  private final Units units;
  private final Calendars calendars;
  private final Rules rules;
  private final YearWords words;
  private final MessageSource messages;

  YearSheets(
      OpenedYears years,
      PlannedDates dates,
      FixedDates fixedDates,
      Programs programs,
      List<ProgramWork> besides,
      YearLoads loads,
      YearRules yearRules,
      BusyDays busy,
      Units units,
      Calendars calendars,
      Rules rules,
      YearWords words,
      MessageSource messages) {
    this.years = years;
    this.dates = dates;
    this.fixedDates = fixedDates;
    this.programs = programs;
    this.besides = besides;
    this.loads = loads;
    this.yearRules = yearRules;
    this.busy = busy;
    this.units = units;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
    this.messages = messages;
  }

  YearSheet of(String organization, SchoolYear year) {
    Settings settings = rules.of(organization, year.name());
    Optional<OpenedYear> opened = years.findByOrganizationAndSchoolYear(organization, year.name());
    List<YearProgram> running = opened.isPresent() ? programs.of(organization, year) : List.of();
    List<PlannedDate> drafts =
        dates.findByOrganizationAndSchoolYearOrderBySlotMonthAscSlotAsc(organization, year.name());
    Map<String, List<Entry>> entries =
        running.stream()
            .collect(
                Collectors.toMap(
                    YearProgram::code,
                    program -> programs.entries(organization, year, program, drafts)));
    List<FixedDate> others =
        fixedDates.findByOrganizationAndSchoolYearOrderByDayAscBeginsAsc(organization, year.name());
    List<Collision> collisions = Collision.among(busy.of(organization, entries.values(), others));
    List<Finding> collided = yearRules.onePlaceAtATime(settings, collisions);
    Map<Role, Map<YearMonth, Load>> load = Load.of(work(organization, year, running, entries));
    List<Finding> toKnow = new ArrayList<>(collided);
    List<Beyond> beyond = yearRules.withinTheBudget(settings, load);
    beyond.forEach(each -> toKnow.add(each.finding()));
    YearLines draw =
        new YearLines(
            organization,
            year,
            calendars.of(organization),
            collisions,
            collided,
            new CalendarWords(messages, LocaleContextHolder.getLocale()),
            words);
    List<YearSheet.Column> columns = new ArrayList<>();
    List<List<YearSheet.Line>> lines = new ArrayList<>();
    for (YearProgram program : running) {
      List<Entry> own = entries.get(program.code());
      List<YearSheet.Line> drawn = own.stream().map(entry -> draw.line(entry, own)).toList();
      lines.add(drawn);
      columns.add(column(organization, year, program, own, drawn));
    }
    List<YearSheet.Fixed> fixed = others.stream().map(draw::fixed).toList();
    return new YearSheet(
        year,
        opened.map(OpenedYear::state).orElse(null),
        columns,
        YearMonths.of(year, running, entries, lines, fixed),
        fixed,
        Verdict.of(toKnow).findings(),
        loads.rows(year, load, beyond),
        mark(drafts, others, columns));
  }

  private static String mark(
      List<PlannedDate> drafts, List<FixedDate> others, List<YearSheet.Column> columns) {
    int all =
        Stream.of(
                drafts.stream().map(each -> each.id() + "." + each.version()),
                others.stream().map(each -> "f" + each.id()),
                columns.stream().map(YearSheets::mark))
            .flatMap(each -> each)
            .toList()
            .hashCode();
    return Integer.toHexString(all);
  }

  private static String mark(YearSheet.Column column) {
    Reach reach = column.reach();
    return column.code() + column.settled() + reach.codes() + reach.wholeDistrict();
  }

  /** Of the programs with their dates, and of those that have none. */
  private List<YearWork> work(
      String organization,
      SchoolYear year,
      List<YearProgram> running,
      Map<String, List<Entry>> entries) {
    Stream<YearWork> dated =
        running.stream()
            .flatMap(
                program ->
                    program
                        .work(
                            organization,
                            year,
                            entries.get(program.code()).stream().map(Entry::date).toList())
                        .stream());
    Stream<YearWork> others =
        running.isEmpty()
            ? Stream.of()
            : besides.stream().flatMap(each -> each.work(organization, year).stream());
    return Stream.concat(dated, others).toList();
  }

  private YearSheet.Column column(
      String organization,
      SchoolYear year,
      YearProgram program,
      List<Entry> own,
      List<YearSheet.Line> drawn) {
    List<YearDate> wanted = own.stream().map(Entry::date).filter(YearDate::takesPlace).toList();
    boolean settled = program.settled(organization, year);
    Reach reach = programs.reach(organization, year, program);
    Set<String> beside = new HashSet<>();
    drawn.forEach(line -> line.findings().forEach(finding -> beside.add(finding.message())));
    List<Finding> whole =
        settled
            ? List.of()
            : program.check(organization, year, wanted).findings().stream()
                .filter(finding -> !beside.contains(finding.message()))
                .toList();
    return new YearSheet.Column(
        program.code(),
        program.name(),
        settled,
        reach,
        names(organization, reach),
        own.stream().map(entry -> entry.date().begins()).findFirst().orElse(null),
        wanted.size(),
        settled ? program.beginsAt(organization, year, calendars.of(organization), Map.of()) : null,
        whole);
  }

  private List<String> names(String organization, Reach reach) {
    return reach.units().isEmpty()
        ? List.of()
        : units.findByOrganization(organization).stream()
            .filter(unit -> reach.units().contains(unit.code()))
            .map(Unit::name)
            .sorted()
            .toList();
  }
}
