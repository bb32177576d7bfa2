package org.almanac.notices;

import org.almanac.PostgresDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;

/** The list of what can't arrive, on the database that districts live on. */
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(PostgresDatabase.class)
class UndeliveredOnPostgresTest extends UndeliveredTest {}
