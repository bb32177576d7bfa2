package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.moderating.Group;
import org.almanac.moderating.PlanToRead;
import org.almanac.moderating.Reader;
import org.almanac.moderating.Round;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Holding;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A round as it would be formed today: whose plans are in, who can read, on which days. */
@Component
@Transactional(readOnly = true)
class ModerationRounds {
  /** The family of who leads none, and is outside each. */
  private static final Set<String> FROM_OUTSIDE = Set.of("");

  private final SchoolPlanMoves plans;
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final ModerationPlans bundles;
  private final ModerationStandIns standIns;
  private final ModerationSettling settling;
  private final ReadingBeside beside;
  private final RoleHolders holders;
  private final FormerPosts formerPosts;
  private final Absences absences;
  private final Units units;
  private final Calendars calendars;
  private final Rules rules;

  ModerationRounds(
      SchoolPlanMoves plans,
      ModerationGroups groups,
      ModerationSeats seats,
      ModerationPlans bundles,
      ModerationStandIns standIns,
      ModerationSettling settling,
      ReadingBeside beside,
      RoleHolders holders,
      FormerPosts formerPosts,
      Absences absences,
      Units units,
      Calendars calendars,
      Rules rules) {
    this.plans = plans;
    this.groups = groups;
    this.seats = seats;
    this.bundles = bundles;
    this.standIns = standIns;
    this.settling = settling;
    this.beside = beside;
    this.holders = holders;
    this.formerPosts = formerPosts;
    this.absences = absences;
    this.units = units;
    this.calendars = calendars;
    this.rules = rules;
  }

  /**
   * What would be formed.
   *
   * @param families by school
   * @param alone schools whose family nobody leads today: they wait
   */
  record Ahead(Round round, Map<String, String> families, List<String> alone) {}

  Ahead ahead(String organization, String schoolYear) {
    LocalDate today = calendars.of(organization).today();
    Map<Long, Unit> byId =
        units.findByOrganization(organization).stream().collect(Collectors.toMap(Unit::id, u -> u));
    Map<String, Unit> schools =
        byId.values().stream()
            .filter(unit -> unit.kind() == UnitKind.SCHOOL)
            .collect(Collectors.toMap(Unit::code, unit -> unit));
    Map<String, Person> leading = holders.byUnit(organization, Role.SUPERINTENDENT, today);
    Map<String, Set<String>> led = formerPosts.led(organization);
    List<PlanToRead> toRead = new ArrayList<>();
    Map<String, String> families = new LinkedHashMap<>();
    List<String> alone = new ArrayList<>();
    for (SchoolPlan plan : waiting(organization, schoolYear)) {
      Unit school = schools.get(plan.school());
      Unit family = school == null ? null : byId.get(school.parentId());
      Person own =
          family == null
              ? null
              : leading.get(ApprovalSeats.seat(leading, school.code(), family.code()));
      if (own == null) {
        alone.add(plan.school());
        continue;
      }
      families.put(plan.school(), family.code());
      Set<String> former = NotToRead.former(led, school.code(), family.code(), own.id());
      toRead.add(new PlanToRead(plan.school(), family.code(), own.id(), former));
    }
    Set<String> again = toRead.stream().map(PlanToRead::id).collect(Collectors.toSet());
    return new Ahead(
        new Round(
            toRead,
            readers(organization, schoolYear, today),
            earlier(organization, schoolYear, again),
            rules.of(organization, schoolYear).number("moderation.group.most"),
            settling.settled(organization, schoolYear)),
        families,
        alone);
  }

  /** The plans that are in and in no group that is about to read them. */
  List<SchoolPlan> waiting(String organization, String schoolYear) {
    Set<Long> reading =
        groups.findByOrganizationAndSchoolYearOrderByNumber(organization, schoolYear).stream()
            .filter(group -> group.is(ModerationState.READING))
            .map(ModerationGroup::id)
            .collect(Collectors.toSet());
    Set<String> taken =
        bundles.bundled(organization, schoolYear).stream()
            .filter(plan -> reading.contains(plan.groupId()))
            .map(ModerationPlan::school)
            .collect(Collectors.toSet());
    return plans.handedIn(organization, schoolYear).stream()
        .filter(plan -> !taken.contains(plan.school()))
        .toList();
  }

  /** The codes of the families that somebody leads today. */
  Set<String> families(String organization, String person) {
    return holders
        .holdings(organization, Role.SUPERINTENDENT, calendars.of(organization).today())
        .stream()
        .filter(held -> held.person().id().equals(person))
        .map(held -> held.unit().code())
        .collect(Collectors.toSet());
  }

  private List<Reader> readers(String organization, String schoolYear, LocalDate today) {
    Settings settings = rules.of(organization, schoolYear);
    SortedSet<LocalDate> days = new ModerationDates(calendars.of(organization), settings).days();
    List<Absence> away =
        absences.findByOrganizationAndToDayGreaterThanEqualOrderByFromDay(organization, today);
    Map<String, Set<String>> families = new TreeMap<>();
    for (Holding held : holders.holdings(organization, Role.SUPERINTENDENT, today)) {
      Set<String> of = families.computeIfAbsent(held.person().id(), id -> new TreeSet<>());
      if (held.unit().kind() == UnitKind.FAMILY) {
        of.add(held.unit().code());
      }
    }
    beside.of(organization, schoolYear).forEach(id -> families.putIfAbsent(id, FROM_OUTSIDE));
    Map<String, List<String>> substitutes = new TreeMap<>();
    for (String one : families.keySet()) {
      List<String> named = new ArrayList<>();
      away.stream()
          .filter(absence -> absence.personId().equals(one))
          .filter(absence -> absence.meets(days.first(), days.last()))
          .forEach(absence -> named.addAll(absence.substitutes()));
      standIns
          .of(organization, schoolYear, one)
          .map(ModerationStandIn::standIn)
          .ifPresent(named::add);
      substitutes.put(one, named.stream().distinct().filter(id -> !id.equals(one)).toList());
    }
    Map<String, Set<LocalDate>> more = settling.days(organization, schoolYear);
    substitutes.values().forEach(all -> all.forEach(id -> families.putIfAbsent(id, Set.of())));
    return families.entrySet().stream()
        .map(
            one ->
                new Reader(
                    one.getKey(),
                    one.getValue(),
                    there(one.getKey(), days, away, more.getOrDefault(one.getKey(), Set.of())),
                    substitutes.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  private static Set<LocalDate> there(
      String person, SortedSet<LocalDate> days, List<Absence> away, Set<LocalDate> more) {
    Set<LocalDate> there = new TreeSet<>(more);
    there.removeIf(day -> day.isBefore(days.first()));
    days.stream()
        .filter(
            day ->
                away.stream()
                    .filter(absence -> absence.personId().equals(person))
                    .noneMatch(absence -> absence.meets(day, day)))
        .forEach(there::add);
    return there;
  }

  /** The groups there are; what is read once more counts for the new group. */
  private List<Group> earlier(String organization, String schoolYear, Set<String> again) {
    return groups.findByOrganizationAndSchoolYearOrderByNumber(organization, schoolYear).stream()
        .map(
            group ->
                new Group(
                    group.number(),
                    seats.of(group).stream().map(ModerationSeat::reader).toList(),
                    List.of(group.meetsOn()),
                    bundles.of(group).stream()
                        .filter(plan -> !group.is(ModerationState.CANCELLED))
                        .filter(plan -> !again.contains(plan.school()))
                        .map(ModerationPlan::reading)
                        .toList()))
        .toList();
  }
}
