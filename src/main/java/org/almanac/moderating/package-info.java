/**
 * Superintendents to groups that read schools' plans together, plans to their readers: pure
 * computation, knows no engine and no database.
 */
package org.almanac.moderating;
