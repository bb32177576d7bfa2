package org.almanac.staffing;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** People who change, on the database that districts live on. */
@Import(PostgresDatabase.class)
class PeopleChangeOnPostgresTest extends PeopleChangeTest {}
