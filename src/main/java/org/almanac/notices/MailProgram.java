package org.almanac.notices;

/** A program that writes to people, as a coordinator lets its first mails go. */
public interface MailProgram {
  /** What its business keys begin with after the organization: {@code PLT}. */
  String code();

  /** What people call it. */
  String words();
}
