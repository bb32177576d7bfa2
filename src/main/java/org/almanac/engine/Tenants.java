package org.almanac.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** For which organization the engine works at the moment: each instance is stamped with it. */
@Component
public class Tenants {
  private final IdentityService identity;

  Tenants(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Does {@code action} for {@code organization} with nobody signed in; null means for none in
   * particular. What was in force before is in force again afterwards.
   */
  public <T> T within(String organization, Supplier<T> action) {
    Authentication before = identity.getCurrentAuthentication();
    try {
      if (organization == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(null, null, List.of(organization));
      }
      return action.get();
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
      }
    }
  }

  /** Who is signed in for the engine at the moment; empty when nobody is. */
  public Optional<String> who() {
    return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
  }

  /** The organization that is at work, or whose person is; empty for none in particular. */
  public Optional<String> current() {
    Authentication now = identity.getCurrentAuthentication();
    return now == null || now.getTenantIds() == null || now.getTenantIds().size() != 1
        ? Optional.empty()
        : Optional.of(now.getTenantIds().get(0));
  }

  /** Does {@code action} as this person, who is signed in with the engine only meanwhile. */
  public <T> T as(String person, String organization, Supplier<T> action) {
    return within(
        organization,
        () -> {
          identity.setAuthentication(person, List.of(), List.of(organization));
          return action.get();
        });
  }

  /** As {@link #within(String, Supplier)}, without an answer. */
  public void within(String organization, Runnable action) {
    within(
        organization,
        () -> {
          action.run();
          return null;
        });
  }

  /** Stamps a new instance: as its caller's, or else as the organization that is at work. */
  static class Stamp implements TenantIdProvider {
    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext ctx) {
      if (ctx.getSuperExecution() instanceof ExecutionEntity caller) {
        return caller.getTenantId();
      }
      Authentication now = Context.getCommandContext().getAuthentication();
      if (now == null || now.getTenantIds() == null || now.getTenantIds().size() != 1) {
        throw new IllegalStateException(
            "An instance of "
                + ctx.getProcessDefinition().getKey()
                + " needs an organization: start it within one");
      }
      return now.getTenantIds().get(0);
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext ctx) {
      return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(
        TenantIdProviderHistoricDecisionInstanceContext ctx) {
      return null;
    }
  }
}
