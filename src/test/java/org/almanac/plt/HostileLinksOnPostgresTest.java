package org.almanac.plt;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Links that aren't theirs, and two posts at once, on the database that districts live on. */
@Import(PostgresDatabase.class)
class HostileLinksOnPostgresTest extends HostileLinksTest {}
