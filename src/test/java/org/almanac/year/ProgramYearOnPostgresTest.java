package org.almanac.year;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** A school year of all programs, on the database that districts live on. */
@Import(PostgresDatabase.class)
class ProgramYearOnPostgresTest extends ProgramYearProcessTest {}
