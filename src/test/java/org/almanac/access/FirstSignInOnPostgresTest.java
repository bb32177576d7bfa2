package org.almanac.access;

import org.almanac.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Passwords, codes and the notice seen, on the database that districts live on. */
@Import(PostgresDatabase.class)
class FirstSignInOnPostgresTest extends FirstSignInTest {}
