package org.almanac.matching;

/**
 * How long a mentor has mentored.
 *
 * @param inContract years of the present contract
 * @param inAll years of all contracts
 * @param atMost the mentor's own limit for all years; null for none
 */
public record YearsServed(int inContract, int inAll, Integer atMost) {
  public static final YearsServed NONE = new YearsServed(0, 0, null);

  public YearsServed {
    if (inContract < 0 || inAll < inContract || (atMost != null && atMost < 0)) {
      throw new IllegalArgumentException(
          "Years served: %d in the contract, %d in all, at most %s"
              .formatted(inContract, inAll, atMost));
    }
  }
}
