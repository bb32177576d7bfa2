package org.almanac.matching;

/**
 * The next best match in which a member is not with the proposed mentor.
 *
 * @param pairing what is proposed
 * @param instead the mentor whom the member would have then; null for nobody
 * @param cost what the whole would differ by, its locked pairs counted like all others that are not
 *     accepted
 */
public record Alternative(Pairing pairing, String instead, Difference cost) {}
