package org.almanac.registers;

import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Coordinators see the registers of their own organization; everybody else sees only themselves.
 */
@Component
class RegisterDoor {
  private final Persons persons;
  private final Registers registers;
  private final RoleHolders holders;
  private final Calendars calendars;

  RegisterDoor(Persons persons, Registers registers, RoleHolders holders, Calendars calendars) {
    this.persons = persons;
    this.registers = registers;
    this.holders = holders;
    this.calendars = calendars;
  }

  void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /** Somebody who is a new member, or a mentor, or still stands in that register. */
  Person person(SignedIn me, String id, Role role) {
    coordinates(me);
    boolean stands =
        role == Role.MENTOR
            ? registers.mentor(me.organization(), id).isPresent()
            : registers.member(me.organization(), id).isPresent();
    if (!stands && !holders.rolesOf(id, calendars.of(me.organization()).today()).contains(role)) {
      throw nowhere();
    }
    return persons
        .findById(id)
        .filter(person -> person.organization().equals(me.organization()))
        .filter(person -> person.mergedInto() == null)
        .orElseThrow(RegisterDoor::nowhere);
  }

  /** Whoever is new or mentors, or still stands in a register, has a page of their own. */
  Person self(SignedIn me) {
    if (!isMember(me) && !isMentor(me)) {
      throw nowhere();
    }
    return persons.findById(me.id()).orElseThrow(RegisterDoor::nowhere);
  }

  boolean isMember(SignedIn me) {
    return me.is(Role.NEW_MEMBER) || registers.member(me.organization(), me.id()).isPresent();
  }

  boolean isMentor(SignedIn me) {
    return me.is(Role.MENTOR) || registers.mentor(me.organization(), me.id()).isPresent();
  }

  static ResponseStatusException nowhere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
