package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Where the sandbox's key is kept, and that production makes none by itself. */
class WritingKeyFileTest {
  @TempDir Path folder;

  @Test
  void the_sandbox_makes_a_key_beside_its_database_and_reads_it_again() throws IOException {
    String database = "jdbc:h2:file:" + folder.resolve("new/sandbox") + ";WRITE_DELAY=0";
    WritingKeys first = keys("", database, new MockEnvironment());
    Path file = folder.resolve("new/writing.key");
    assertThat(file).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(keys("", database, new MockEnvironment()).newest()).isEqualTo(first.newest());
  }

  @Test
  void a_database_in_memory_gets_a_fresh_key_each_time() {
    String database = "jdbc:h2:mem:x";
    assertThat(keys("", database, new MockEnvironment()).newest())
        .isPresent()
        .isNotEqualTo(keys("", database, new MockEnvironment()).newest());
  }

  @Test
  void production_takes_the_key_that_it_is_given_and_makes_none() {
    MockEnvironment production = new MockEnvironment();
    production.setActiveProfiles("production");
    assertThat(keys("", "jdbc:h2:mem:x", production).newest()).isEmpty();
    assertThat(keys(WritingKeyFile.fresh(), "jdbc:h2:mem:x", production).newest()).isPresent();
  }

  private static WritingKeys keys(String key, String database, MockEnvironment environment) {
    return new WritingConfiguration().writingKeys(key, "", database, environment);
  }
}
