package org.almanac.staffing;

import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Coordinators only, and of their own organization only: whoever else is asked for isn't there. */
@Component
class StaffDoor {
  private final Persons persons;
  private final Units units;

  StaffDoor(Persons persons, Units units) {
    this.persons = persons;
    this.units = units;
  }

  void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  Person person(SignedIn me, String id) {
    coordinates(me);
    return persons
        .findById(id)
        .filter(person -> person.organization().equals(me.organization()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Who can still change: a record that turned out to be somebody else is only shown. */
  Person changing(SignedIn me, String id) {
    Person person = person(me, id);
    if (person.mergedInto() != null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return person;
  }

  Unit unit(SignedIn me, String code) {
    coordinates(me);
    return units.findByOrganization(me.organization()).stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
