package org.almanac.meetings;

/** What somebody said about coming to a meeting. */
public enum Coming {
  UNKNOWN,
  COMING,
  CANT_COME
}
