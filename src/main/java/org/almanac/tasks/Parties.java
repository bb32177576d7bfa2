package org.almanac.tasks;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks the programs who is a party, when somebody might stand in. */
@Component
class Parties {
  private final ObjectProvider<TaskParties> programs;
  private final RuntimeService runtime;

  Parties(ObjectProvider<TaskParties> programs, RuntimeService runtime) {
    this.programs = programs;
    this.runtime = runtime;
  }

  /** To the work of a running instance; asked only if anybody wants to know. */
  Predicate<String> in(String organization, String instanceId) {
    return to(
        organization,
        () -> {
          ProcessInstance instance =
              runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
          return instance == null ? null : instance.getBusinessKey();
        });
  }

  Predicate<String> to(String organization, Supplier<String> businessKey) {
    Supplier<Set<String>> known =
        SingletonSupplier.of(() -> known(organization, businessKey.get()));
    return person -> known.get().contains(person);
  }

  private Set<String> known(String organization, String businessKey) {
    return businessKey == null
        ? Set.of()
        : programs.stream()
            .flatMap(program -> program.of(organization, businessKey).stream())
            .collect(Collectors.toSet());
  }
}
