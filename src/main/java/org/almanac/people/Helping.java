package org.almanac.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who helps which principal: as long as that one leads the school, and not a day longer. */
@Component
@Transactional(readOnly = true)
public class Helping {
  private final RoleAssignments roles;
  private final Persons persons;

  Helping(RoleAssignments roles, Persons persons) {
    this.roles = roles;
    this.persons = persons;
  }

  /** The principals whose dates, replies and sending in somebody handles on a day. */
  public List<Person> helpedBy(String helper, LocalDate day) {
    return roles.of(helper, day).stream()
        .filter(held -> held.role() == Role.HELPER)
        .flatMap(held -> helped(held, day))
        .distinct()
        .toList();
  }

  /** Whether somebody helps somebody on a day. */
  public boolean helps(String helper, String principal, LocalDate day) {
    return helpedBy(helper, day).stream().anyMatch(person -> person.id().equals(principal));
  }

  /** The helpers whom a principal named, with until when. */
  public List<RoleAssignment> of(Person principal, LocalDate day) {
    return roles.inOrganization(principal.organization(), day).stream()
        .filter(held -> principal.id().equals(held.helpsId()))
        .toList();
  }

  private Stream<Person> helped(RoleAssignment help, LocalDate day) {
    return roles.inOrganization(help.organization(), day).stream()
        .filter(held -> held.role() == Role.PRINCIPAL && held.unitId().equals(help.unitId()))
        .filter(held -> help.helpsId() == null || help.helpsId().equals(held.personId()))
        .flatMap(held -> persons.findById(held.personId()).stream());
  }
}
