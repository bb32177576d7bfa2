/**
 * Two years of mentorship: a new member and their mentors, what they agree on, what happens in
 * life, and how it ends.
 */
package org.almanac.mentorship;
