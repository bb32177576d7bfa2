package org.almanac.year;

import java.util.stream.Collectors;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** The year's dates as they stand on its page, confirmed from Tasklist or from the page itself. */
@Component
class ProgramYearSettle implements Recording<ProgramYearSettle.Sent> {
  static final String FORM = "program-year-settle";

  /**
   * @param seen how the year was when the form opened; nobody reads or types it
   */
  record Sent(String seen) {}

  private final YearOpening opening;
  private final YearSheets sheets;
  private final YearWords words;

  ProgramYearSettle(YearOpening opening, YearSheets sheets, YearWords words) {
    this.opening = opening;
    this.sheets = sheets;
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
    String year = ProgramYearProcess.schoolYear(context.businessKey());
    YearSheet sheet = sheets.of(context.organization(), SchoolYear.named(year));
    int dates = sheet.programs().stream().mapToInt(YearSheet.Column::dates).sum();
    String toKnow =
        sheet.findings().stream()
            .map(finding -> "- " + literally(finding.message()))
            .distinct()
            .collect(Collectors.joining("\n"));
    return Prefill.none()
        .with("schoolYear", year)
        .with("seen", sheet.mark())
        .with("count", words.say("count", dates))
        .with(
            "programs",
            sheet.programs().stream().map(YearSheet.Column::name).collect(Collectors.joining(", ")))
        .with("toKnow", toKnow.isEmpty() ? null : toKnow);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String year = ProgramYearProcess.schoolYear(context.businessKey());
    return Flags.of(
        ProgramYearProcess.PROGRAMS,
        ProgramYearProcess.passing(opening.confirm(context.organization(), year, sent.seen())));
  }

  /** Where a form would else read it as Markdown: no link, picture or tag. */
  private static String literally(String typed) {
    return typed.replaceAll("\\s+", " ").replaceAll("[\\\\`*\\[\\]<>]", "\\\\$0");
  }
}
