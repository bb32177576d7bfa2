/** A school's plan and its working drafts: every version is kept. */
package org.almanac.plans;
