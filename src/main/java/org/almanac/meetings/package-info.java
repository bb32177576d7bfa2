/**
 * What every meeting is, whatever its program: agenda, place, attendance, tables, room code, exit
 * tickets, questions and the steps people take along.
 */
package org.almanac.meetings;
