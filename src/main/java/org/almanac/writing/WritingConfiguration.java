package org.almanac.writing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the keys come from: the environment, or, in the sandbox, a file beside the database. */
@Configuration
class WritingConfiguration {
  @Bean
  WritingKeys writingKeys(
      @Value("${almanac.writing.key:}") String key,
      @Value("${almanac.writing.old-keys:}") String older,
      @Value("${spring.datasource.url:}") String database,
      Environment environment) {
    List<String> all = new ArrayList<>();
    if (!key.isBlank()) {
      all.add(key);
    } else if (!environment.acceptsProfiles(Profiles.of("production"))) {
      all.add(sandboxKey(database));
    }
    Arrays.stream(older.split(",")).filter(old -> !old.isBlank()).forEach(all::add);
    return new WritingKeys(all);
  }

  @Bean
  Seal seal(WritingKeys keys) {
    return new Seal(keys);
  }

  private static String sandboxKey(String database) {
    return database.startsWith("jdbc:h2:mem:")
        ? WritingKeyFile.fresh()
        : new WritingKeyFile(folder(database).resolve("writing.key")).key();
  }

  private static Path folder(String database) {
    if (!database.startsWith("jdbc:h2:file:")) {
      return Path.of(".almanac");
    }
    Path file = Path.of(database.substring("jdbc:h2:file:".length()).replaceAll(";.*", ""));
    return file.getParent() == null ? Path.of(".") : file.getParent();
  }
}
