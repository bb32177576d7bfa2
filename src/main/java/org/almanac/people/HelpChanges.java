package org.almanac.people;

import java.time.LocalDate;
import java.util.Comparator;
import org.almanac.people.PeopleAudit.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How help ends: the principal says so, or the principal's own role is over. */
@Component
@Transactional
public class HelpChanges {
  private final RoleAssignments roles;
  private final Units units;
  private final PeopleAudit audit;
  private final ApplicationEventPublisher events;

  HelpChanges(
      RoleAssignments roles, Units units, PeopleAudit audit, ApplicationEventPublisher events) {
    this.roles = roles;
    this.units = units;
    this.audit = audit;
    this.events = events;
  }

  /** Whoever helps a principal helps as long as there is one to help. */
  void endWith(RoleAssignment role, String by) {
    if (role.role() != Role.PRINCIPAL) {
      return;
    }
    roles.findByOrganizationOrderById(role.organization()).stream()
        .filter(help -> role.personId().equals(help.helpsId()))
        .filter(help -> help.unitId().equals(role.unitId()))
        .filter(help -> help.validTo() == null || help.validTo().isAfter(role.validTo()))
        .forEach(help -> end(help, role, by));
  }

  /** A helper helps no more from today on. */
  public void stop(String organization, Long id, LocalDate today, String by) {
    RoleAssignment help =
        roles
            .findById(id)
            .filter(held -> held.organization().equals(organization) && held.helpsId() != null)
            .orElseThrow(() -> new ChangeRefused("role", "role.unknown"));
    if (help.validFrom().isBefore(today)) {
      roles.save(help.until(today.minusDays(1)));
    } else {
      roles.delete(help);
    }
    audit.note(by, What.HELP_ENDS, help, code(help), help.helpsId());
    roles.flush();
    events.publishEvent(new PeopleChanged(organization));
  }

  /** Ends the help of those whose principal leads the school no more, however that came. */
  public void endOfFormer(String organization, LocalDate today) {
    for (RoleAssignment help : roles.inOrganization(organization, today)) {
      if (help.helpsId() != null) {
        roles.findByOrganizationOrderById(organization).stream()
            .filter(post -> post.role() == Role.PRINCIPAL)
            .filter(post -> post.personId().equals(help.helpsId()))
            .filter(post -> post.unitId().equals(help.unitId()) && post.validTo() != null)
            .filter(post -> post.validTo().isBefore(today))
            .filter(post -> !leads(help, today))
            .max(Comparator.comparing(RoleAssignment::validTo))
            .ifPresent(post -> end(help, post, null));
      }
    }
  }

  private boolean leads(RoleAssignment help, LocalDate day) {
    return roles.of(help.helpsId(), day).stream()
        .anyMatch(held -> held.role() == Role.PRINCIPAL && held.unitId().equals(help.unitId()));
  }

  private void end(RoleAssignment help, RoleAssignment role, String by) {
    if (help.validFrom().isAfter(role.validTo())) {
      roles.delete(help);
    } else {
      roles.save(help.until(role.validTo()));
    }
    audit.note(by, What.HELP_ENDS, help, code(help), help.helpsId());
  }

  private String code(RoleAssignment role) {
    return units.findById(role.unitId()).map(Unit::code).orElse(null);
  }
}
