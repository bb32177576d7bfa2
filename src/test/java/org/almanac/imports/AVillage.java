package org.almanac.imports;

import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Units;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A small organization to bring files into. */
@ImportsSlice
abstract class AVillage {
  static final String VDSB = Village.CODE;
  @Autowired Village village;
  @Autowired Persons persons;
  @Autowired Units units;
  @Autowired RoleAssignments roles;
  @Autowired Pairs pairs;

  @BeforeEach
  void build() {
    village.build();
  }

  Person person(String key) {
    return persons.findByOrganizationOrderById(VDSB).stream()
        .filter(person -> person.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  RoleAssignment role(String key, Role role) {
    return roles.findByOrganizationOrderById(VDSB).stream()
        .filter(held -> held.personId().equals(person(key).id()) && held.role() == role)
        .findFirst()
        .orElseThrow();
  }
}
