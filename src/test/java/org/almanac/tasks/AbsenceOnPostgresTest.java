package org.almanac.tasks;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Somebody is away, and back, on the database that districts live on. */
@Import(PostgresDatabase.class)
class AbsenceOnPostgresTest extends AbsenceTest {}
