package org.almanac.imports;

/**
 * Something in a file that can't be taken, and why, in words.
 *
 * @param line the line of the file, the header being the first; 0 for the file as a whole
 * @param column the column's name with its number, {@code mail (4)}; empty for the whole line
 */
public record Trouble(String file, int line, String column, String message) {}
