/**
 * Cohort meetings: three a year for new members of both intakes and their mentors, on what would
 * help them most.
 */
package org.almanac.cohort;
