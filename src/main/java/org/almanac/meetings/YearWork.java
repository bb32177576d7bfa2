package org.almanac.meetings;

import java.time.YearMonth;
import org.almanac.people.Role;

/**
 * What a program's dates ask of one person of a role in a month, done in time: reminders are no
 * part of it.
 */
public record YearWork(Role role, YearMonth month, int tasks, int mails, int minutes) {}
