/** The calendar as a coordinator sees it and brings a new one, and what moves by that. */
package org.almanac.days;
