/**
 * Mentors to new members, the whole intake at once: pure computation, knows no engine and no
 * database. Scores are thousandths, a thousand being a perfect fit.
 */
package org.almanac.matching;
