package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.AlmanacTest;
import org.almanac.engine.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AlmanacTest
class SandboxClockTest {
  @Autowired private SandboxClock sandbox;
  @Autowired private Clock clock;
  @Autowired private Errand errand;

  @Test
  void a_kill_on_the_way_leaves_the_clock_where_the_work_stood() {
    Instant begin = clock.instant();
    errand.due = begin.plus(Duration.ofHours(2));
    sandbox.moveTo(begin.plus(Duration.ofHours(5)));
    assertThat(errand.keptThen).containsExactly(begin.plus(Duration.ofHours(2)));
    assertThat(sandbox.now()).isEqualTo(begin.plus(Duration.ofHours(5)));
  }

  /** Looks up what a program that was killed now would begin with. */
  static class Errand implements DueWork {
    private final SandboxClock sandbox;
    private final List<Instant> keptThen = new ArrayList<>();
    private Instant due;

    Errand(SandboxClock sandbox) {
      this.sandbox = sandbox;
    }

    @Override
    public String name() {
      return "errands";
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.ofNullable(due);
    }

    @Override
    public Done runDue(Instant now) {
      if (due == null || due.isAfter(now)) {
        return Done.NOTHING;
      }
      due = null;
      keptThen.add(sandbox.now());
      return new Done(1, 0);
    }
  }

  @TestConfiguration
  static class Errands {
    @Bean
    Errand errand(@Lazy SandboxClock sandbox) {
      return new Errand(sandbox);
    }
  }
}
