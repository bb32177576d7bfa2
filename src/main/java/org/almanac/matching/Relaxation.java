package org.almanac.matching;

/**
 * A single change with which an unserved member could be served beside all who are served now.
 *
 * @param instead the mentor whom the member would have then
 * @param brings what the best match then, this member served, differs by
 */
public record Relaxation(Change change, String instead, Difference brings) {}
