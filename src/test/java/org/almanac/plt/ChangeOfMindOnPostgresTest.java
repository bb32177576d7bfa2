package org.almanac.plt;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Another answer before the meeting, on the database that districts live on. */
@Import(PostgresDatabase.class)
class ChangeOfMindOnPostgresTest extends ChangeOfMindTest {}
