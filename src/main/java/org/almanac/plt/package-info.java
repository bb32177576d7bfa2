/**
 * Principal learning teams: a year of meetings, each with its card, its voices from the field, its
 * questions and its summary.
 */
package org.almanac.plt;
