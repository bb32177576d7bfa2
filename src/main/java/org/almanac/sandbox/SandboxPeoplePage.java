package org.almanac.sandbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.tasks.OpenTasks;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is in the sandbox today, for scripts and tests. */
@RestController
@Profile("!production")
class SandboxPeoplePage {
  private static final String WORDS =
      Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));

  private final Organizations organizations;
  private final Persons persons;
  private final Units units;
  private final RoleAssignments assignments;
  private final OpenTasks openTasks;
  private final Calendars calendars;
  private final MessageSource messages;

  SandboxPeoplePage(
      Organizations organizations,
      Persons persons,
      Units units,
      RoleAssignments assignments,
      OpenTasks openTasks,
      Calendars calendars,
      MessageSource messages) {
    this.organizations = organizations;
    this.persons = persons;
    this.units = units;
    this.assignments = assignments;
    this.openTasks = openTasks;
    this.calendars = calendars;
    this.messages = messages;
  }

  /**
   * Somebody in the sandbox.
   *
   * @param organization {@code ddsb}
   * @param id the engine's user id
   * @param unit code of the unit of the first role, such as a school's number; null without a role
   * @param open how many tasks wait
   */
  record Somebody(
      String organization,
      String id,
      String name,
      String mail,
      List<String> roles,
      String unit,
      long open) {}

  /**
   * Everybody, the district of the first page first; to somebody who is signed in, everybody of the
   * own organization.
   */
  @GetMapping("/sandbox/people")
  ResponseEntity<?> people(
      @RequestParam Optional<String> role, @AuthenticationPrincipal SignedIn me) {
    if (role.isPresent() && Role.find(role.get()).isEmpty()) {
      Object[] words = {role.get(), WORDS};
      String message =
          messages.getMessage(
              "sandbox.people.unknown-role", words, LocaleContextHolder.getLocale());
      return ResponseEntity.badRequest().body(Map.of("message", message));
    }
    Collator order = Collator.getInstance(Locale.CANADA);
    return ResponseEntity.ok(
        organizations.findAll().stream()
            .filter(here -> me == null || here.code().equals(me.organization()))
            .flatMap(this::of)
            .filter(somebody -> role.isEmpty() || somebody.roles().contains(role.get()))
            .sorted(
                Comparator.<Somebody, Boolean>comparing(
                        somebody -> !somebody.organization().equals(SandboxDistrict.CODE))
                    .thenComparing(Somebody::organization)
                    .thenComparing(Somebody::name, order)
                    .thenComparing(Somebody::id))
            .toList());
  }

  private Stream<Somebody> of(Organization organization) {
    String code = organization.code();
    LocalDate today = calendars.of(code).today();
    Map<Long, String> codes =
        units.findByOrganization(code).stream().collect(toMap(Unit::id, Unit::code));
    Map<String, List<RoleAssignment>> held =
        assignments.inOrganization(code, today).stream()
            .sorted(Comparator.comparing(RoleAssignment::role))
            .collect(groupingBy(RoleAssignment::personId));
    Map<String, Long> open = openTasks.countByPerson(code);
    return persons.findByOrganizationOrderById(code).stream()
        .map(
            person ->
                somebody(
                    person,
                    held.getOrDefault(person.id(), List.of()),
                    codes,
                    open.getOrDefault(person.id(), 0L)));
  }

  private static Somebody somebody(
      Person person, List<RoleAssignment> held, Map<Long, String> codes, long open) {
    return new Somebody(
        person.organization(),
        person.id(),
        person.name(),
        person.mail(),
        held.stream().map(assignment -> assignment.role().word()).distinct().toList(),
        held.stream().findFirst().map(first -> codes.get(first.unitId())).orElse(null),
        open);
  }
}
