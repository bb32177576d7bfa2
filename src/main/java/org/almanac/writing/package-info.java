/** What people write for themselves or for the two of a pair: kept so that nobody else opens it. */
package org.almanac.writing;
