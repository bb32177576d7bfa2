package org.almanac.boardplan;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Two records of one officer in the board plan, on the database that districts live on. */
@Import(PostgresDatabase.class)
class MergedInThePlanOnPostgresTest extends MergedInThePlanTest {}
