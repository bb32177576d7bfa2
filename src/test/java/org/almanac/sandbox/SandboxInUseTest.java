package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

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
  void the_program_asks_it_when_it_cannot_start() throws IOException {
    var factories =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/spring.factories"));
    assertThat(factories.getProperty(FailureAnalyzer.class.getName()))
        .isEqualTo(SandboxInUse.class.getName());
  }
}
