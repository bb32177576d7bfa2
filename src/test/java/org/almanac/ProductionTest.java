package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The program as a district starts it, on an empty PostgreSQL, with its jobs running. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.generate-unique-process-engine-name=true",
      "camunda.bpm.generate-unique-process-application-name=true",
      "spring.mail.port=3025"
    })
@ActiveProfiles("production")
@Import(PostgresDatabase.class)
@DirtiesContext
class ProductionTest {
  @RegisterExtension
  static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP);

  @Autowired ApplicationContext context;
  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;

  @Test
  void it_is_up_and_its_jobs_run() {
    assertThat(http.getForEntity("/actuator/health", String.class).getStatusCode())
        .isEqualTo(HttpStatus.OK);
    assertThat(
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .isActive())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sandbox/clock",
        "/sandbox/people",
        "/sandbox/mail",
        "/sandbox/inbox",
        "/sandbox"
      })
  void no_address_leads_to_the_sandbox(String address) {
    assertThat(http.getForEntity(address, String.class).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.postForEntity(address, "{}", String.class).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void nothing_of_the_sandbox_is_there() {
    List<String> beans =
        Arrays.stream(context.getBeanDefinitionNames())
            .map(context::getType)
            .filter(type -> type != null && type.getName().startsWith("org.almanac.sandbox"))
            .map(Class::getSimpleName)
            .toList();
    assertThat(beans).isEmpty();
  }
}
