package org.almanac.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.almanac.boardplan.DistrictResultsKept;
import org.almanac.imports.Trouble;
import org.almanac.imports.Upload;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Results for the sandbox district, every figure invented and named so. */
@Component
@Profile("!production")
class SandboxDistrictResults {
  private static final String FILE = "district-results-invented.csv";

  private final DistrictResultsKept results;

  SandboxDistrictResults(DistrictResultsKept results) {
    this.results = results;
  }

  /** Brings them in as a coordinator would. */
  void seed() {
    try (InputStream in = new ClassPathResource("sandbox/" + FILE).getInputStream()) {
      Upload file = new Upload(FILE, in.readAllBytes());
      List<Trouble> troubles = results.take(SandboxDistrict.CODE, file, Locale.ENGLISH);
      if (!troubles.isEmpty()) {
        throw new IllegalStateException(troubles.toString());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }
}
