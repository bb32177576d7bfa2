package org.almanac.boardplan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.imports.FileText;
import org.almanac.imports.Trouble;
import org.almanac.imports.Troubles;
import org.almanac.imports.Upload;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's results as the last file said them. */
@Service
@Transactional
public class DistrictResultsKept {
  private static final Comparator<ResultLine> IN_ORDER =
      Comparator.comparing(ResultLine::name)
          .thenComparing(ResultLine::panel)
          .thenComparing(ResultLine::year);

  private final DistrictResults results;
  private final Units units;
  private final Calendars calendars;
  private final MessageSource messages;

  DistrictResultsKept(
      DistrictResults results, Units units, Calendars calendars, MessageSource messages) {
    this.results = results;
    this.units = units;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** All of them, by what is measured, panel and year: never by how high. */
  @Transactional(readOnly = true)
  List<ResultLine> of(String organization) {
    return results.findByOrganizationOrderById(organization).stream()
        .map(DistrictResult::line)
        .sorted(IN_ORDER)
        .toList();
  }

  @Transactional(readOnly = true)
  String csv(String organization) {
    return ResultsFile.write(of(organization));
  }

  /**
   * Takes a file instead of what was there before, as a whole or not at all.
   *
   * @return why it can't be taken; empty where it was
   */
  public List<Trouble> take(String organization, Upload upload, Locale locale) {
    Troubles unreadable = new Troubles(messages, locale);
    return FileText.of(upload, unreadable)
        .map(text -> take(organization, upload.name(), text, locale))
        .orElseGet(unreadable::shown);
  }

  private List<Trouble> take(String organization, String file, String text, Locale locale) {
    ResultsFile read = new ResultsFile(schools(organization), thisYear(organization)).read(text);
    if (read.troubles().isEmpty()) {
      replace(organization, read.lines());
    }
    return read.troubles().stream()
        .map(trouble -> new Trouble(file, trouble.line(), trouble.column(), words(trouble, locale)))
        .toList();
  }

  private void replace(String organization, List<ResultLine> lines) {
    results.deleteAllInBatch(results.findByOrganizationOrderById(organization));
    results.saveAll(lines.stream().map(line -> new DistrictResult(organization, line)).toList());
  }

  private String words(ResultCells.Trouble trouble, Locale locale) {
    return messages.getMessage(
        "boardplan.ideas.results.file." + trouble.key(), trouble.values().toArray(), locale);
  }

  private List<String> schools(String organization) {
    return units.findByOrganization(organization).stream()
        .filter(unit -> unit.kind() == UnitKind.SCHOOL)
        .map(Unit::name)
        .toList();
  }

  private SchoolYear thisYear(String organization) {
    return SchoolYear.containing(calendars.of(organization).today());
  }
}
