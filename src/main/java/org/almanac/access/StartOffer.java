package org.almanac.access;

/** A process that a coordinator starts in Tasklist, and the switch of the program it belongs to. */
public interface StartOffer {
  /** The process, such as {@code plt-year}. */
  String process();

  /** The setting that says whether the program runs, such as {@code plt.runs}. */
  String setting();
}
