/** What still runs on an older version of a model, and its way to the newest. */
package org.almanac.releases;
