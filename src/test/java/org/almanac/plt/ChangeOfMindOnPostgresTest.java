package org.almanac.plt;

import org.almanac.PostgresDatabase;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Another answer before the meeting, on the database that districts live on. */
@Import(PostgresDatabase.class)
class ChangeOfMindOnPostgresTest extends ChangeOfMindTest {
  private static final String CAUGHT = "the sandbox catches mail on H2 only";

  @Test
  @Disabled(CAUGHT)
  @Override
  void who_comes_after_all_and_never_had_the_entry_gets_it() {}

  @Test
  @Disabled(CAUGHT)
  @Override
  void whoever_was_handed_a_used_link_learns_nothing_and_its_owner_gets_a_fresh_one_by_mail() {}
}
