package org.almanac.notices;

/** A program that writes to people, as a coordinator lets its first mails go. */
public interface MailProgram {
  /** What its business keys begin with after the organization: {@code PLT}. */
  String code();

  /** What people call it. */
  String words();

  /** Programs of one word are looked at and let go together; its own for who stands alone. */
  default String look() {
    return code();
  }
}
