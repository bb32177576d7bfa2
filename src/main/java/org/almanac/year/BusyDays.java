package org.almanac.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Busy;
import org.almanac.meetings.Engagements;
import org.almanac.people.Person;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are to be in a school year: the programs' dates and the fixed ones. */
@Component
@Transactional(readOnly = true)
class BusyDays implements Engagements {
  private final OpenedYears years;
  private final PlannedDates dates;
  private final FixedDates fixedDates;
  private final Programs programs;
  private final RoleHolders holders;

  BusyDays(
      OpenedYears years,
      PlannedDates dates,
      FixedDates fixedDates,
      Programs programs,
      RoleHolders holders) {
    this.years = years;
    this.dates = dates;
    this.fixedDates = fixedDates;
    this.programs = programs;
    this.holders = holders;
  }

  @Override
  public List<Busy> beside(String organization, SchoolYear year, String code) {
    boolean opened =
        years
            .findByOrganizationAndSchoolYear(organization, year.name())
            .filter(known -> !known.cancelled())
            .isPresent();
    List<PlannedDate> drafts =
        opened
            ? dates.findByOrganizationAndSchoolYearOrderBySlotMonthAscSlotAsc(
                organization, year.name())
            : List.of();
    List<List<Entry>> entries =
        programs.of(organization, year).stream()
            .filter(program -> !program.code().equals(code))
            .map(program -> programs.entries(organization, year, program, drafts))
            .toList();
    return of(
        organization,
        entries,
        fixedDates.findByOrganizationAndSchoolYearOrderByDayAscBeginsAsc(
            organization, year.name()));
  }

  List<Busy> of(String organization, Collection<List<Entry>> entries, List<FixedDate> others) {
    List<Busy> all = new ArrayList<>();
    entries.stream()
        .flatMap(List::stream)
        .filter(entry -> entry.date().takesPlace() && entry.date().minutes() > 0)
        .forEach(
            e ->
                all.add(
                    new Busy(
                        e.key(),
                        e.program().name(),
                        e.date().day(),
                        e.date().begins(),
                        e.date().ends(),
                        () -> e.program().attends(organization, e.date(), e.reach()))));
    others.forEach(
        o ->
            all.add(
                new Busy(
                    "fixed:" + o.id(),
                    o.title(),
                    o.day(),
                    o.begins(),
                    o.ends(),
                    () -> bound(organization, o))));
    return all;
  }

  private Set<String> bound(String organization, FixedDate other) {
    return other.roles().stream()
        .flatMap(role -> holders.all(organization, role, other.day()).stream())
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
