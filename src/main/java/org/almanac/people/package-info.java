/** Organizations, units, persons, roles with dates, and pairs: who mentors whom, from, to. */
package org.almanac.people;
