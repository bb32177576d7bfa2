package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.transaction.annotation.Transactional;

/** The scene of the tests: a small district, Wednesday, 14 October 2026, nine to noon. */
@TestComponent
class Scene {
  static final String ORG = "demo";
  static final String KEY = "PLT-2026-10";
  static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);

  private final Organizations organizations;
  private final Units units;
  private final Persons persons;
  private final RoleAssignments assignments;
  private final Convening convening;
  private final Attendance attendance;

  Scene(
      Organizations organizations,
      Units units,
      Persons persons,
      RoleAssignments assignments,
      Convening convening,
      Attendance attendance) {
    this.organizations = organizations;
    this.units = units;
    this.persons = persons;
    this.assignments = assignments;
    this.convening = convening;
    this.attendance = attendance;
  }

  static MessageSource bundle() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/meetings", "messages/pages", "messages/access");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }

  /** A meeting to which so many principals of two families are invited: p9001, p9002, … */
  @Transactional
  Meeting meetingOf(int principals) {
    organizations.save(new Organization(ORG, "Demo District"));
    Unit district = units.save(new Unit(ORG, "DEMO", "Demo", UnitKind.DISTRICT, null));
    Unit lake = units.save(new Unit(ORG, "F01", "Lakeshore", UnitKind.FAMILY, district.id()));
    Unit hill = units.save(new Unit(ORG, "F02", "Hillside", UnitKind.FAMILY, district.id()));
    person("p9000", "Jo", "Coyle", Role.COORDINATOR, district);
    person("p9500", "Ana", "Reyes", Role.SUPERINTENDENT, lake);
    person("p9600", "Lee", "Osei", Role.OFFICER, district);
    List<Invitee> invitees = new ArrayList<>();
    for (int i = 1; i <= principals; i++) {
      String code = "%06d".formatted(i);
      Unit family = i % 2 == 0 ? hill : lake;
      Unit school = units.save(new Unit(ORG, code, "School " + i, UnitKind.SCHOOL, family.id()));
      String id = "p%d".formatted(9000 + i);
      person(id, "Sam", "Number " + i, Role.PRINCIPAL, school);
      invitees.add(new Invitee(id, "principal", "card"));
    }
    Meeting meeting = convening.plan(ORG, KEY, "plt", WEDNESDAY, LocalTime.of(9, 0), 180);
    attendance.open(ORG, KEY, invitees);
    return meeting;
  }

  private void person(String id, String given, String family, Role role, Unit unit) {
    Person person = persons.save(new Person(id, ORG, given, family, id + "@example.org"));
    assignments.save(new RoleAssignment(person, role, unit, LocalDate.of(2020, 8, 1)));
  }
}
