/**
 * A school year: the dates of all programs proposed, settled on one page, and each program's cycle
 * begun on its day.
 */
package org.almanac.year;
