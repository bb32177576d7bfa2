package org.almanac.writing;

import org.almanac.PostgresDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;

/** The same on the database that districts live on. */
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(PostgresDatabase.class)
class SheetsOnPostgresTest extends SheetsTest {}
