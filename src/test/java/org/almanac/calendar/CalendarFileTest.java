package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
  private static final String HEADER = "from,to,kind,label\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-09-08,,TERM,x; 'TERM' is no kind of day",
        "2026-09-31,,PA,x; '2026-09-31' is no day such as 2026-09-08",
        "2026-09-08,2026-09-01,PA,x; 2026-09-01 is before 2026-09-08",
        "2026-09-08,2062-09-08,BREAK,x; is longer than a year",
        "2026-09-08; expected from,to,kind,label"
      })
  void a_line_that_makes_no_sense_names_file_line_and_reason(String line, String reason) {
    assertThatThrownBy(() -> CalendarFile.read("ours.csv", "# ours\n" + HEADER + line))
        .hasMessageStartingWith("ours.csv, line 3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void a_file_without_its_header_says_so() {
    assertThatThrownBy(() -> CalendarFile.read("ours.csv", "2026-09-08,,PA,x"))
        .hasMessage("ours.csv, line 1: the first line is to be 'from,to,kind,label'");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> CalendarFile.named("mars.csv")).hasMessageContaining("mars.csv");
  }

  @Test
  void a_holiday_within_a_term_has_no_pupils_whatever_the_order_of_lines() {
    LocalDate labourDay = LocalDate.parse("2026-09-07");
    String term = "2026-09-01,2026-09-30,INSTRUCTIONAL,Term\n";
    String holiday = "2026-09-07,,HOLIDAY,\"Labour\", a day\n";

    for (String text : new String[] {term + holiday, holiday + term}) {
      CalendarFile file = CalendarFile.read("ours.csv", HEADER + text);
      assertThat(file.kinds(labourDay)).containsExactly(DayKind.HOLIDAY);
      assertThat(file.labels(labourDay)).containsExactly("\"Labour\", a day");
      assertThat(file.kinds(LocalDate.parse("2026-09-08"))).containsExactly(DayKind.INSTRUCTIONAL);
      assertThat(file.kinds(LocalDate.parse("2026-09-06"))).isEmpty();
    }
  }
}
