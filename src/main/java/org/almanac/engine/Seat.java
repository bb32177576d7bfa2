package org.almanac.engine;

/**
 * What a model may ask, beside its delegates: in which unit the person is found who has a task of a
 * journey, where that isn't the same unit for everybody.
 */
public interface Seat {
  /** The code of the unit. */
  String of(String businessKey);
}
