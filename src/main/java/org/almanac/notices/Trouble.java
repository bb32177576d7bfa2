package org.almanac.notices;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a mail can't arrive, told apart by what somebody has to do about it. */
enum Trouble {
  /** Nobody has the address, or there is none. */
  ADDRESS,
  /** The mailbox takes nothing more for now. */
  FULL,
  SIZE,
  /** The other side doesn't take mail like this, or from us. */
  POLICY,
  /** It said "later" for days. */
  PATIENCE,
  OTHER;

  private static final int REASON_LENGTH = 500;

  /** A status as mail servers number them (RFC 3463), wherever it stands in an answer. */
  private static final Pattern STATUS = Pattern.compile("\\b[245]\\.(\\d{1,3}\\.\\d{1,3})\\b");

  private static final Pattern ADDRESS_IN = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?");

  private static final Pattern FULL_WORDS =
      Pattern.compile(
          "(mailbox|inbox|user|quota|storage|account)[^.]{0,40}(full|exceed|over)|over ?quota"
              + "|out of storage|quota (full|reached)");
  private static final Pattern POLICY_WORDS =
      Pattern.compile(
          "spam|policy|block|black ?list|reputation|dmarc|\\bspf\\b|dkim|relay|denied|not allowed"
              + "|prohibited|content rejected|virus");

  /**
   * What an answer means.
   *
   * @param code the three digits, or 0 where only a status is known
   * @param said the answer as it came
   */
  static Trouble in(int code, String said) {
    String text = said == null ? "" : said.toLowerCase(Locale.ROOT);
    Matcher status = STATUS.matcher(text);
    if (status.find() && !status.group(1).endsWith(".0")) {
      Trouble known = byStatus(status.group(1));
      if (known != OTHER) {
        return known;
      }
    }
    if (FULL_WORDS.matcher(text).find()) {
      return FULL;
    }
    return switch (code) {
      case 552, 523 -> SIZE;
      case 554 -> POLICY;
      case 550, 551, 553 -> POLICY_WORDS.matcher(text).find() ? POLICY : ADDRESS;
      default -> POLICY_WORDS.matcher(text).find() ? POLICY : OTHER;
    };
  }

  /** What a server said, without whose mail it said it of: for what others may read too. */
  static String nameless(String said) {
    return said == null ? null : ADDRESS_IN.matcher(said).replaceAll("…");
  }

  /** As much of what the other side said as is kept. */
  static String shortened(String said) {
    return said.length() <= REASON_LENGTH ? said : said.substring(0, REASON_LENGTH);
  }

  private static Trouble byStatus(String subject) {
    return switch (subject) {
      case "1.7", "1.8" -> POLICY; // the sender's address, which is ours
      case "2.1", "4.1", "4.4" -> ADDRESS; // switched off; refused by the domain; no such domain
      case "2.2" -> FULL;
      case "2.3", "3.4" -> SIZE;
      case "4.7" -> PATIENCE;
      default -> subject.startsWith("1.") ? ADDRESS : subject.startsWith("7.") ? POLICY : OTHER;
    };
  }
}
