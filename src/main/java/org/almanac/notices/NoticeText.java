package org.almanac.notices;

/**
 * The words of one kind of notice, given by the program that announces it. It is asked when the
 * mail is written, so it speaks of how things are then; what is settled by then says nothing.
 */
public interface NoticeText {
  String kind();

  /** What the item says, or null when there is nothing to say any more. */
  Paragraph write(NoticeItem item);

  /** The business key of what the item is about; it tells whose program's mail this is. */
  default String about(NoticeItem item) {
    return item.businessKey();
  }

  /**
   * Whether somebody has to know it: a card that is there, a change, a question. What only reminds
   * says no; a mail of such alone offers to stop them with one click.
   */
  default boolean needed() {
    return true;
  }

  /**
   * Whether it may also come later: by itself it makes a mail only where the person's month has
   * room for one, and rides along with whatever else goes.
   */
  default boolean canWait() {
    return !needed();
  }

  /**
   * Whether a coordinator may read the words in somebody else's mail, before it leaves. What is
   * between two people, or a person's own, says no: then only the item's being there is shown.
   */
  default boolean openToCoordinators() {
    return false;
  }
}
