package org.almanac.meetings;

/**
 * Somebody moved meetings or called one off, and it is done; for who runs what is due by it.
 *
 * @param followed whether what is counted from their days stands where it was shown already
 */
public record MeetingsChanged(String organization, boolean followed) {
  public MeetingsChanged(String organization) {
    this(organization, false);
  }
}
