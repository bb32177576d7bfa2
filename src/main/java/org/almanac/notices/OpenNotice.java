package org.almanac.notices;

/** A notice that a coordinator may read in somebody else's mail: the district's news, no secret. */
public interface OpenNotice extends NoticeText {
  @Override
  default boolean openToCoordinators() {
    return true;
  }
}
