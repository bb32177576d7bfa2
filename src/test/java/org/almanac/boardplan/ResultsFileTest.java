package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.calendar.SchoolYear;
import org.junit.jupiter.api.Test;

/** The district's results come as a file, by district and panel only. */
class ResultsFileTest {
  private static final String HEADER = "result,panel,year,percent,people\n";

  @Test
  void each_line_says_what_is_measured_for_which_panel_and_year_and_how_many_people() {
    ResultsFile file =
        read(
            "# invented\n"
                + HEADER
                + "Grade 6 reading,elementary,2024-25,71.5,5120\n"
                + "\"Reading, all grades\",district,2023-24,68,9000\n");
    assertThat(file.troubles()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            new ResultLine(
                "Grade 6 reading", ResultPanel.ELEMENTARY, SchoolYear.named("2024-25"), 715, 5120),
            new ResultLine(
                "Reading, all grades",
                ResultPanel.DISTRICT,
                SchoolYear.named("2023-24"),
                680,
                9000));
  }

  @Test
  void a_spreadsheet_in_french_writes_semicolons_and_decimal_commas() {
    ResultsFile file =
        read("result;panel;year;percent;people\nLecture;élémentaire;2024-25;71,5 %;5120\n");
    assertThat(file.troubles()).isEmpty();
    assertThat(file.lines().get(0).permille()).isEqualTo(715);
  }

  @Test
  void what_was_written_out_can_be_read_again() {
    ResultsFile first = read(HEADER + "=1+1 reading,secondary,2024-25,79,4870\n");
    String written = ResultsFile.write(first.lines());
    assertThat(written).as("no cell is a formula").contains("'=1+1 reading");
    assertThat(read(written).lines()).isEqualTo(first.lines());
  }

  @Test
  void a_refusal_names_line_and_column() {
    assertThat(trouble("Reading,elementary,2024-25,seventy,5120"))
        .isEqualTo("2 percent (4) percent [seventy]");
    assertThat(trouble("Reading,elementary,2024-25,100.1,5120"))
        .isEqualTo("2 percent (4) percent [100.1]");
    assertThat(trouble("Reading,elementary,2024-25,-3,5120")).contains("percent (4)");
    assertThat(trouble("Reading,primary,2024-25,70,5120")).startsWith("2 panel (2) panel [primary");
    assertThat(trouble("Reading,elementary,2024-26,70,5120")).startsWith("2 year (3) year ");
    assertThat(trouble("Reading,elementary,1889-90,70,5120")).startsWith("2 year (3) year.range");
    assertThat(trouble("Reading,elementary,2031-32,70,5120"))
        .as("a year that has not been yet")
        .startsWith("2 year (3) year.range");
    assertThat(trouble("Reading,elementary,2024-25,70,many")).startsWith("2 people (5) people");
    assertThat(trouble("Reading,elementary,2024-25,70,99999999")).startsWith("2 people (5)");
    assertThat(trouble(",elementary,2024-25,70,5120")).startsWith("2 result (1) name.empty");
    assertThat(trouble("123,elementary,2024-25,70,5120")).startsWith("2 result (1) name.letters");
    assertThat(trouble("r".repeat(81) + ",elementary,2024-25,70,5120"))
        .isEqualTo("2 result (1) name.long [80, 81]");
    assertThat(trouble("Reading,elementary,2024-25,70")).isEqualTo("2  cells [5, 4]");
    assertThat(trouble("Reading,elementary,2024-25,70,5120,more")).isEqualTo("2  cells [5, 6]");
  }

  @Test
  void the_same_figure_twice_is_refused() {
    assertThat(
            troubles(
                HEADER
                    + "Reading,elementary,2024-25,70,5120\n"
                    + "Reading,elementary,2024-25,71,5120\n"))
        .containsExactly("3  twice [2]");
  }

  @Test
  void no_figure_about_fewer_than_five_people() {
    assertThat(trouble("Reading,elementary,2024-25,70,4")).isEqualTo("2 people (5) few [5]");
    assertThat(troubles(HEADER + "Reading,elementary,2024-25,100,5")).isEmpty();
  }

  @Test
  void nor_about_fewer_than_five_who_reached_it_or_who_didnt() {
    assertThat(trouble("Reading,elementary,2024-25,16.7,6"))
        .as("one of six")
        .isEqualTo("2 percent (4) few.reached [16.7, 6, 5]");
    assertThat(trouble("Reading,elementary,2024-25,83.3,6")).contains("few.reached");
    assertThat(trouble("Reading,elementary,2024-25,0.1,4000")).contains("few.reached");
    assertThat(trouble("Reading,elementary,2024-25,99.9,4000")).contains("few.reached");
    for (String fine : List.of("0,6", "100,6", "50,10", "0.1,5000", "99.9,5000")) {
      assertThat(troubles(HEADER + "Reading,elementary,2024-25," + fine)).as(fine).isEmpty();
    }
  }

  @Test
  void nor_by_taking_a_panel_from_the_district() {
    assertThat(
            troubles(
                HEADER
                    + "Reading,district,2024-25,50,100\n"
                    + "Reading,elementary,2024-25,60,80\n"))
        .as("2 of the other 20 reached it")
        .containsExactly("3 percent (4) rest.reached [5]");
    assertThat(
            troubles(
                HEADER
                    + "Reading,district,2024-25,60,100\n"
                    + "Reading,elementary,2024-25,55,80\n"))
        .as("4 of the other 20 didn't")
        .containsExactly("3 percent (4) rest.reached [5]");
    assertThat(
            troubles(
                HEADER
                    + "Reading,district,2024-25,50,100\n"
                    + "Reading,elementary,2024-25,50,80\n"))
        .isEmpty();
  }

  @Test
  void a_figure_about_fewer_than_five_cant_be_worked_out_by_subtraction() {
    assertThat(
            troubles(
                HEADER
                    + "Reading,district,2024-25,70,5123\n"
                    + "Reading,elementary,2024-25,71,5120\n"))
        .containsExactly("3 people (5) rest [5]");
    assertThat(
            troubles(
                HEADER
                    + "Reading,district,2024-25,70,5000\n"
                    + "Reading,elementary,2024-25,71,5120\n"))
        .containsExactly("3 people (5) more [5000]");
  }

  @Test
  void never_a_list_of_schools() {
    assertThat(trouble("Reading at LAKESIDE public school,elementary,2024-25,70,300"))
        .startsWith("2 result (1) name.school");
    assertThat(troubles("school,panel,year,percent,people\nLakeside,elementary,2024-25,70,300\n"))
        .as("there is no column for it")
        .containsExactly("1  header [result,panel,year,percent,people]");
  }

  @Test
  void an_empty_file_and_an_open_quotation_mark_are_named() {
    assertThat(troubles("")).containsExactly("0  empty []");
    assertThat(troubles(HEADER)).containsExactly("0  empty []");
    assertThat(troubles(HEADER + "\"Reading,elementary,2024-25,70,300\n"))
        .containsExactly("0  quotes []");
  }

  @Test
  void more_figures_than_anybody_reads_are_refused_once() {
    StringBuilder lines = new StringBuilder(HEADER);
    for (int i = 0; i < ResultsFile.MOST + 20; i++) {
      lines.append("Reading of strand ").append(i).append(",district,2024-25,70,300\n");
    }
    assertThat(troubles(lines.toString())).hasSize(1).first().asString().contains("many [400]");
  }

  private static String trouble(String line) {
    List<String> found = troubles(HEADER + line + "\n");
    assertThat(found).as(line).hasSize(1);
    return found.get(0);
  }

  private static List<String> troubles(String text) {
    return read(text).troubles().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.key() + " " + one.values())
        .toList();
  }

  private static ResultsFile read(String text) {
    return new ResultsFile(List.of("Lakeside Public School"), SchoolYear.named("2026-27"))
        .read(text);
  }
}
