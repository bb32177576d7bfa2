package org.almanac.notices;

import org.almanac.PostgresDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;

/** The mailbox, stops and reports in it, on the database that districts live on. */
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({PostgresDatabase.class, InboxTest.Calendar.class})
class InboxOnPostgresTest extends InboxTest {}
