package org.almanac.boardplan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The coordinator brings a calendar of the year, sees what would move, and says yes to it. */
@TestComponent
class OtherCalendar {
  private static final String SHOWN = "name=\"shown\" value=\"([0-9a-f]{64})\"";

  @Autowired private AtTheDesk desk;
  @Autowired private SmallDistrict district;

  /** A look at a calendar that was brought. */
  record Look(String path, String page) {
    /** The one field of the page that looks so. */
    String first(String pattern) {
      Matcher found = Pattern.compile(pattern).matcher(page);
      assertThat(found.find()).as(pattern).isTrue();
      return found.group(1);
    }
  }

  /** Ontario's year, as the program brings it along. */
  static String ontario() {
    try {
      return Files.readString(Path.of("src/main/resources/calendars/ontario-2026-27.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ontario's year with more public holidays. */
  Look holidays(Collection<LocalDate> days) {
    StringBuilder text = new StringBuilder(ontario());
    days.forEach(day -> text.append(day).append(",,HOLIDAY,A new holiday\n"));
    return looks(text.toString());
  }

  Look looks(String text) {
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    String look = desk.bring("/days/calendar", "ours.csv", text).getRedirectedUrl();
    String page = new String(desk.look(look).getContentAsByteArray(), UTF_8);
    return new Look(look, page.replace("&#39;", "'"));
  }

  /** The yes, with the fields of the page: name, value, name, value. */
  void yes(Look look, String... fields) {
    String[] sent = new String[fields.length + 2];
    sent[0] = "shown";
    sent[1] = look.first(SHOWN);
    System.arraycopy(fields, 0, sent, 2, fields.length);
    desk.send(look.path(), sent);
    district.settle();
  }
}
