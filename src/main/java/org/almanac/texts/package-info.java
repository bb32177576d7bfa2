/**
 * The mails and forms in an organization's own words: written by a coordinator, looked at first.
 */
package org.almanac.texts;
