package org.almanac.staffing;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Two records of one person, on the database that districts live on. */
@Import(PostgresDatabase.class)
class MergedPeopleOnPostgresTest extends MergedPeopleTest {}
