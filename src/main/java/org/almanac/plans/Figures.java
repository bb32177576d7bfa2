package org.almanac.plans;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Figures as people type and read them: 62.5, 62,5, 1 200, 80 %. */
public final class Figures {
  private static final String PLAIN = "-?\\d{1,9}(\\.\\d{1,3})?";

  private Figures() {}

  static boolean isPlain(String text) {
    return text.matches(PLAIN);
  }

  /** The figure that was typed; empty when it is none. */
  static Optional<BigDecimal> read(String typed, Locale locale) {
    String text = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace('\u2212', '-');
    text = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    // 1,200 is a thousand and some to who reads English, and 1.2 to who reads French
    if (!"fr".equals(locale.getLanguage()) && text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      text = text.replace(",", "");
    }
    text = text.replace(',', '.');
    return text.matches(PLAIN) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** With a point, and no zeros that say nothing; empty for none. */
  static String plain(BigDecimal figure) {
    if (figure == null) {
      return "";
    }
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }

  /** As the language writes it. */
  public static String in(Locale locale, BigDecimal figure) {
    if (figure == null) {
      return "";
    }
    boolean french = "fr".equals(locale.getLanguage());
    Locale canada = french ? Locale.CANADA_FRENCH : Locale.CANADA;
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(canada)).format(figure);
  }

  /** A figure that is kept, as the language writes it. */
  public static String shown(Locale locale, String plain) {
    return isPlain(plain) ? in(locale, new BigDecimal(plain)) : plain;
  }
}
