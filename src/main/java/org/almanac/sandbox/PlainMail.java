package org.almanac.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A mail that has nothing but text, as mail programs show it: its addresses can be followed. */
final class PlainMail {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
  private static final String PAGE =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head>"
          + "<body style=\"margin:0;padding:24px 16px;white-space:pre-line;overflow-wrap:anywhere;"
          + "background:#faf9f6;color:#1d2a2e;font:16px/1.55 system-ui,sans-serif\">%s</body></html>";

  private PlainMail() {}

  static String html(String text) {
    StringBuilder body = new StringBuilder();
    int from = 0;
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String said = HtmlUtils.htmlEscape(address.group(), "UTF-8");
      body.append(HtmlUtils.htmlEscape(text.substring(from, address.start()), "UTF-8"))
          .append("<a href=\"%s\" style=\"color:#14505c\">%s</a>".formatted(said, said));
      from = address.end();
    }
    return PAGE.formatted(body.append(HtmlUtils.htmlEscape(text.substring(from), "UTF-8")));
  }
}
