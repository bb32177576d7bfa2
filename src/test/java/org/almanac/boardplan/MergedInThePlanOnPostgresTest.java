package org.almanac.boardplan;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Two records of one officer in the board plan, on the database that districts live on. */
@Import(PostgresDatabase.class)
@DirtiesContext
class MergedInThePlanOnPostgresTest extends MergedInThePlanTest {}
