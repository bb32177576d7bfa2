package org.almanac.year;

import org.almanac.calendar.SchoolYear;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A year that was opened, and what a coordinator does on its page. */
abstract class AYearBeingSettled extends AtTheYear {
  static final String PAGE = "/years/2026-27";
  static final SchoolYear YEAR = SchoolYear.named("2026-27");

  @Autowired YearSheets sheets;

  @BeforeEach
  void a_year_is_opened() {
    year.open("2026-27");
  }

  YearSheet.Line october() {
    return sheets.of(district.code, YEAR).months().get(2).cells().get(0).get(0);
  }

  ResultActions look() throws Exception {
    return look(PAGE);
  }

  ResultActions change(String day, String begins) throws Exception {
    return change(day, begins, october().version(), october().id());
  }

  ResultActions change(String day, String begins, long id) throws Exception {
    return change(day, begins, 0, id);
  }

  ResultActions change(String day, String begins, int version, long id) throws Exception {
    return send(PAGE + "/dates/" + id, "day", day, "begins", begins, "version", "" + version);
  }

  ResultActions confirm() throws Exception {
    return send(PAGE + "/confirm", "seen", sheets.of(district.code, YEAR).mark());
  }
}
