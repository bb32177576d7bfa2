package org.almanac.plt;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almanac.calendar.DayWords;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** The dates of the year, as the coordinator settles them. */
@Component
class PltYearDates implements Recording<PltYearDates.Sent> {
  static final String FORM = "plt-year-dates";

  record Sent(
      String begins,
      LocalDate september,
      LocalDate october,
      LocalDate november,
      LocalDate december,
      LocalDate january,
      LocalDate february,
      LocalDate march,
      LocalDate april,
      LocalDate may,
      LocalDate june) {}

  private final PltOpening opening;
  private final PltWords words;

  PltYearDates(PltOpening opening, PltWords words) {
    this.opening = opening;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String organization = context.organization();
    String year = PltYearProcess.schoolYear(context.businessKey());
    List<LocalDate> proposal = opening.proposed(organization, year);
    Prefill prefill =
        Prefill.none()
            .with("schoolYear", year)
            .with("proposal", opening.table(organization, proposal))
            .with("begins", opening.begins(organization, year).toString());
    proposal.forEach(day -> prefill.with(month(day), day));
    return prefill;
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    List<LocalDate> days = new ArrayList<>();
    for (Field field : fields(sent)) {
      if (field.day() != null && !month(field.day()).equals(field.month())) {
        throw new Refusal(
            field.month(), words.say("dates.other-month", words.day(field.day()), label(field)));
      }
      if (field.day() != null) {
        days.add(field.day());
      }
    }
    opening.confirm(
        context.organization(),
        PltYearProcess.schoolYear(context.businessKey()),
        days.stream().map(day -> day.atTime(PltWords.time(sent.begins()))).toList());
    return Flags.none();
  }

  private record Field(String month, LocalDate day) {}

  private static List<Field> fields(Sent sent) {
    return List.of(
        new Field("september", sent.september()),
        new Field("october", sent.october()),
        new Field("november", sent.november()),
        new Field("december", sent.december()),
        new Field("january", sent.january()),
        new Field("february", sent.february()),
        new Field("march", sent.march()),
        new Field("april", sent.april()),
        new Field("may", sent.may()),
        new Field("june", sent.june()));
  }

  private static String label(Field field) {
    return DayWords.now().month(Month.valueOf(field.month().toUpperCase(Locale.ROOT)));
  }

  private static String month(LocalDate day) {
    return day.getMonth().name().toLowerCase(Locale.ROOT);
  }
}
