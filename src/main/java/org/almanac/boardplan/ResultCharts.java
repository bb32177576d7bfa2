package org.almanac.boardplan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the district's results: by panel over the years, with the same figures as a table. */
@Component
class ResultCharts {
  static final int WIDTH = 640;
  static final int HEIGHT = 260;
  private static final int LEFT = 58;
  private static final int RIGHT = 130;
  private static final int TOP = 16;
  private static final int BOTTOM = 34;
  private static final int LINE = 18;

  private final MessageSource messages;

  ResultCharts(MessageSource messages) {
    this.messages = messages;
  }

  /** In the order of what is measured, as the file names it. */
  List<ResultChart> of(List<ResultLine> lines, Locale locale) {
    Map<String, List<ResultLine>> byName =
        lines.stream()
            .collect(groupingBy(ResultLine::name, LinkedHashMap::new, Collectors.toList()));
    List<ResultChart> charts = new ArrayList<>();
    byName.forEach((name, of) -> charts.add(chart("result-" + charts.size(), name, of, locale)));
    return charts;
  }

  private ResultChart chart(String id, String name, List<ResultLine> lines, Locale locale) {
    List<SchoolYear> years = years(lines);
    List<ResultPanel> panels = lines.stream().map(ResultLine::panel).distinct().sorted().toList();
    Map<ResultLine.Spot, ResultLine> at = lines.stream().collect(toMap(ResultLine::spot, l -> l));
    List<ResultChart.Series> series =
        panels.stream().map(panel -> series(name, panel, years, at, locale)).toList();
    return new ResultChart(
        id,
        name,
        alt(name, panels, lines, locale),
        Stream.of(0, 250, 500, 750, 1000)
            .map(permille -> new ResultChart.Line(percent(permille, locale), y(permille)))
            .toList(),
        years.stream()
            .map(
                year ->
                    new ResultChart.Year(
                        year.name(),
                        x(years, year),
                        panels.stream()
                            .map(panel -> cell(at.get(spot(name, panel, year)), locale))
                            .toList()))
            .toList(),
        apart(series));
  }

  /** From the first to the last, those without a figure between them too. */
  private static List<SchoolYear> years(List<ResultLine> lines) {
    int first = lines.stream().mapToInt(line -> line.year().startsIn()).min().orElseThrow();
    int last = lines.stream().mapToInt(line -> line.year().startsIn()).max().orElseThrow();
    return IntStream.rangeClosed(first, last).mapToObj(SchoolYear::new).toList();
  }

  private ResultChart.Series series(
      String name,
      ResultPanel panel,
      List<SchoolYear> years,
      Map<ResultLine.Spot, ResultLine> at,
      Locale locale) {
    List<ResultChart.Dot> dots = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (SchoolYear year : years) {
      Optional<ResultLine> line = Optional.ofNullable(at.get(spot(name, panel, year)));
      if (line.isEmpty()) {
        paths.add(path.toString());
        path.setLength(0);
      } else {
        int x = x(years, year);
        int y = y(line.get().permille());
        path.append(path.isEmpty() ? "" : " ").append(x).append(',').append(y);
        dots.add(new ResultChart.Dot(x, y, percent(line.get().permille(), locale)));
      }
    }
    paths.add(path.toString());
    ResultChart.Dot last = dots.get(dots.size() - 1);
    return new ResultChart.Series(
        panel.word(),
        word(panel, locale),
        paths.stream().filter(points -> points.contains(" ")).toList(),
        dots,
        last.x() + 12,
        last.y());
  }

  /** Names that would stand on each other stand below each other. */
  private static List<ResultChart.Series> apart(List<ResultChart.Series> series) {
    Map<ResultChart.Series, Integer> placed = new LinkedHashMap<>();
    int free = 0;
    for (ResultChart.Series one :
        series.stream().sorted(Comparator.comparing(ResultChart.Series::labelY)).toList()) {
      int y = Math.max(one.labelY(), free);
      placed.put(one, y);
      free = y + LINE;
    }
    return series.stream()
        .map(
            one ->
                new ResultChart.Series(
                    one.word(),
                    one.label(),
                    one.paths(),
                    one.dots(),
                    one.labelX(),
                    placed.get(one)))
        .toList();
  }

  /** Grade 6 mathematics, 2021-22 to 2024-25. Elementary: from 47 % to 50 %. */
  private String alt(String name, List<ResultPanel> panels, List<ResultLine> lines, Locale locale) {
    List<SchoolYear> years = years(lines);
    String between =
        say(locale, "alt.years", name, years.get(0).name(), years.get(years.size() - 1).name());
    return Stream.concat(
            Stream.of(between), panels.stream().map(panel -> alt(panel, lines, locale)))
        .collect(Collectors.joining(" "));
  }

  private String alt(ResultPanel panel, List<ResultLine> lines, Locale locale) {
    List<ResultLine> of =
        lines.stream()
            .filter(line -> line.panel() == panel)
            .sorted(Comparator.comparing(ResultLine::year))
            .toList();
    return say(
        locale,
        "alt.panel",
        word(panel, locale),
        percent(of.get(0).permille(), locale),
        percent(of.get(of.size() - 1).permille(), locale));
  }

  private String cell(ResultLine line, Locale locale) {
    return Objects.isNull(line)
        ? ""
        : say(
            locale,
            "cell",
            percent(line.permille(), locale),
            NumberFormat.getIntegerInstance(locale).format(line.people()));
  }

  /** 48.5 %, 48,5 %. */
  private String percent(int permille, Locale locale) {
    NumberFormat figures = NumberFormat.getNumberInstance(locale);
    figures.setMaximumFractionDigits(1);
    return say(locale, "percent", figures.format(permille / 10.0));
  }

  private String word(ResultPanel panel, Locale locale) {
    return say(locale, "panel." + panel.word());
  }

  private static ResultLine.Spot spot(String name, ResultPanel panel, SchoolYear year) {
    return new ResultLine.Spot(name, panel, year);
  }

  private static int x(List<SchoolYear> years, SchoolYear year) {
    int steps = years.size() - 1;
    int step = years.indexOf(year);
    return LEFT + (steps == 0 ? 0 : (WIDTH - LEFT - RIGHT) * step / steps);
  }

  private static int y(int permille) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1000 - permille) / 1000;
  }

  private String say(Locale locale, String key, Object... words) {
    return messages.getMessage("boardplan.ideas.results." + key, words, locale);
  }
}
