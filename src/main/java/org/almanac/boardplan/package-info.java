/**
 * The board improvement plan: the running plan monitored from September on, working meetings from
 * January to April, heard and included, launched in May.
 */
package org.almanac.boardplan;
