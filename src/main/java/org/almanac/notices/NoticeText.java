package org.almanac.notices;

/**
 * The words of one kind of notice, given by the program that announces it. It is asked when the
 * mail is written, so it speaks of how things are then; what is settled by then says nothing.
 */
public interface NoticeText {
  String kind();

  /** What the item says, or null when there is nothing to say any more. */
  Paragraph write(NoticeItem item);
}
