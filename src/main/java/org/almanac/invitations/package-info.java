/**
 * What stands in people's calendars: a meeting's invitation for one person, a program's year as a
 * file, and a private feed for each person. Knows no program and no meeting.
 */
package org.almanac.invitations;
