package org.almanac.meetings;

/** A program that brings a block to another program's meeting, sooner or later. */
public interface Contributor {
  /** Whether this is the meeting: its agenda needs no word of its own for it. */
  boolean bringsTo(Meeting meeting);

  /** The block as it is on the meeting's day, such as who holds the post that presents it then. */
  default Block onTheDay(Block block, String source, Meeting meeting) {
    return block;
  }
}
