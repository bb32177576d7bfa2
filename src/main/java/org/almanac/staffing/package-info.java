/** People who change: roles, absences, helpers, and their work handed over after a look. */
package org.almanac.staffing;
