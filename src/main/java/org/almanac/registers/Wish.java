package org.almanac.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a new member may wish of a mentor, beside a farthest distance. */
public enum Wish {
  /** Somebody who has held the member's position. */
  SAME_POSITION,
  /** Somebody from another district. */
  OTHER_DISTRICT,
  /** Somebody who reads the member's language. */
  SAME_LANGUAGE;

  /** The word in files and forms: {@code same-position}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The wish of a word, if it is one. */
  public static Optional<Wish> find(String word) {
    return Arrays.stream(values()).filter(wish -> wish.word().equals(word)).findFirst();
  }

  /** Whether a mentor is what the member wishes; what nobody has said stands in nobody's way. */
  public boolean isGranted(
      NewMemberEntry member, MentorEntry mentor, String memberReads, String mentorReads) {
    return switch (this) {
      case SAME_POSITION ->
          member.position() == null || mentor.positions().contains(member.position());
      case OTHER_DISTRICT ->
          member.district() == null || !member.district().equals(mentor.district());
      case SAME_LANGUAGE -> memberReads.equals(mentorReads);
    };
  }
}
