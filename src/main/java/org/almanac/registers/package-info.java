/**
 * Who is new in a leadership position and who mentors: what each of them says about themselves, the
 * districts they work in, and the words that all of it is said in. The programs of the mentorship
 * meet here.
 */
package org.almanac.registers;
