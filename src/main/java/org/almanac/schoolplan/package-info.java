/**
 * A school's improvement plan: begun after the launch of the board's, each goal with the board goal
 * it serves or why it stands alone; handed in, read together, approved, released in the fall.
 */
package org.almanac.schoolplan;
