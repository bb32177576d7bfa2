/**
 * People, places, roles and pairs from files: first the look at what would change, then the doing.
 */
package org.almanac.imports;
