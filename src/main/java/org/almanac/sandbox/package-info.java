/** Demo organizations, a movable clock, captured mail: never in production. */
package org.almanac.sandbox;
