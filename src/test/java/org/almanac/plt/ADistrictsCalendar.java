package org.almanac.plt;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.calendar.Calendars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A coordinator who brings another calendar than the one of Ontario that the district began with.
 */
abstract class ADistrictsCalendar extends CardsOutToMove {
  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");

  @Autowired Calendars calendars;

  /** Ontario's calendar with some of its text replaced. */
  static String ontario(String... replaced) throws Exception {
    String text = Files.readString(Path.of("src/main/resources/calendars/ontario-2026-27.csv"));
    for (int i = 0; i < replaced.length; i += 2) {
      if (!text.contains(replaced[i])) {
        throw new IllegalArgumentException(replaced[i]);
      }
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    return text;
  }

  static String withHoliday(String day) throws Exception {
    return ontario(
        "2026-09-07,,HOLIDAY,Labour Day",
        "2026-09-07,,HOLIDAY,Labour Day\n" + day + ",,HOLIDAY,New holiday");
  }

  MockHttpServletResponse bring(String text) throws Exception {
    MockMultipartFile file =
        new MockMultipartFile(
            "file", "ours.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return send(multipart("/days/calendar").file(file));
  }

  /** Where the look at a brought calendar is. */
  String brought(String text) throws Exception {
    return bring(text).getRedirectedUrl();
  }

  /** Yes to what the page shows, with days chosen for meetings. */
  MockHttpServletResponse yes(String look, String... chosen) throws Exception {
    return yesTo(look, look(look).getContentAsString(), chosen);
  }

  MockHttpServletResponse yesTo(String look, String page, String... chosen) throws Exception {
    Matcher shown = SHOWN.matcher(page);
    MockHttpServletRequestBuilder form =
        post(look).param("shown", shown.find() ? shown.group(1) : "");
    Matcher days = Pattern.compile("name=\"(to\\.[^\"]+)\" value=\"([^\"]*)\"").matcher(page);
    while (days.find()) {
      String value = days.group(2);
      for (int i = 0; i < chosen.length; i += 2) {
        value = days.group(1).equals("to." + chosen[i]) ? chosen[i + 1] : value;
      }
      form.param(days.group(1), value);
    }
    for (int i = 0; i < chosen.length; i += 2) {
      if (chosen[i].equals("allTheSame")) {
        form.param("allTheSame", chosen[i + 1].isEmpty() ? shown.group(1) : chosen[i + 1]);
      }
    }
    return send(form);
  }
}
