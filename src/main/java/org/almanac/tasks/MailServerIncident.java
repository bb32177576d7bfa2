package org.almanac.tasks;

import java.util.function.UnaryOperator;
import org.almanac.engine.Tenants;
import org.almanac.notices.MailServerWatch;
import org.almanac.people.Organizations;
import org.springframework.stereotype.Component;

/**
 * A mail server that takes nothing is an incident in Cockpit, at the round of each organization
 * that waits for its hour: its coordinators see it there, and it ends when mail leaves again.
 */
@Component
class MailServerIncident implements MailServerWatch {
  private final DailyRoundProcess rounds;
  private final Organizations organizations;
  private final Tenants tenants;

  MailServerIncident(DailyRoundProcess rounds, Organizations organizations, Tenants tenants) {
    this.rounds = rounds;
    this.organizations = organizations;
    this.tenants = tenants;
  }

  @Override
  public void away(UnaryOperator<String> words) {
    organizations
        .findAll()
        .forEach(
            organization ->
                tenants.within(
                    organization.code(),
                    () ->
                        rounds.troubled(
                            organization.code(), () -> words.apply(organization.code()))));
  }

  @Override
  public void back() {
    tenants.within(null, rounds::untroubled);
  }
}
