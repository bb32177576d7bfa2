package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class SandboxInUseTest {
  private final SandboxInUse words = new SandboxInUse();

  @Test
  void a_second_program_on_one_sandbox_is_told_so() {
    var open = new SQLException("Database may be already in use", "90020", 90020);
    assertThat(words.analyze(new IllegalStateException("No start", open)).getDescription())
        .contains("runs already");
    assertThat(words.analyze(new IllegalStateException(new SQLException("Other")))).isNull();
  }

  @Test
  void the_program_asks_it_when_it_cannot_start() {
    // others want what a running program has, and are left out here
    FailureHandler others = FailureHandler.handleMessage((message, failure) -> {});
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, others))
        .hasAtLeastOneElementOfType(SandboxInUse.class);
  }
}
