package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class BoardPlanRulesTest {
  private static final Settings DURHAM = Settings.ofProfile("ddsb", "durham-2014");
  private static final Settings GENTLE = Settings.ofProfile("hdsb", "gentle");
  private final BoardPlanRules rules = new BoardPlanRules(new BipWords(messages(), null));

  @Test
  void january_waits_for_the_reviews() {
    assertThat(rules.januaryWaitsForTheReviews(DURHAM, 0).findings()).isEmpty();
    Verdict waits = rules.januaryWaitsForTheReviews(DURHAM, 2);
    assertThat(waits.refused()).isTrue();
    assertThat(waits.words(Strength.REFUSE)).startsWith("2 reviews are still being written");
    assertThat(rules.januaryWaitsForTheReviews(GENTLE, 2).refused()).isFalse();
    Settings off = DURHAM.with("boardplan.january-gate", "off", Strength.REFUSE);
    assertThat(rules.januaryWaitsForTheReviews(off, 2).findings()).isEmpty();
  }

  @Test
  void refused_unless_the_director_records_a_reason() {
    Verdict five =
        Verdict.of(
            List.of(
                new Finding("boardplan.meetings.least", Strength.REFUSE, "Five."),
                new Finding("boardplan.inside-year", Strength.REFUSE, "Another year.")));
    Verdict without = rules.refusedUnlessTheDirectorRecordsAReason(five, List.of());
    assertThat(without.words(Strength.REFUSE)).contains("Five.").contains("The director can put");
    Verdict with =
        rules.refusedUnlessTheDirectorRecordsAReason(
            five,
            List.of(
                reason(GivingWay.NUMBERS, "A strike."), reason(GivingWay.NUMBERS, "Then snow.")));
    assertThat(with.words(Strength.WARN))
        .isEqualTo("Five. The director’s reason: A strike. The director’s reason: Then snow.");
    assertThat(with.words(Strength.REFUSE)).as("the impossible").isEqualTo("Another year.");
    assertThat(rules.refusedUnlessTheDirectorRecordsAReason(Verdict.fine(), List.of()).refused())
        .isFalse();
  }

  @Test
  void a_reason_for_one_rule_opens_no_other() {
    Verdict both =
        Verdict.of(
            List.of(
                new Finding("boardplan.meetings.most", Strength.REFUSE, "Eleven."),
                new Finding("boardplan.day-kinds", Strength.REFUSE, "A Saturday.")));
    Verdict verdict =
        rules.refusedUnlessTheDirectorRecordsAReason(
            both, List.of(reason(GivingWay.NUMBERS, "Two questions.")));
    assertThat(verdict.words(Strength.WARN))
        .isEqualTo("Eleven. The director’s reason: Two questions.");
    assertThat(verdict.words(Strength.REFUSE))
        .contains("A Saturday.", "for days without school, then")
        .doesNotContain("Eleven", "number of meetings");
  }

  private static Reason reason(GivingWay rule, String text) {
    return new Reason("d1", "2026-27", Reason.About.DATES, 1)
        .isFor(Set.of(rule))
        .says(text, "dina", Instant.EPOCH);
  }

  @Test
  void launched_at_a_meeting_in_its_month() {
    assertThat(rules.launchedAtAMeetingInItsMonth(DURHAM, "May", true).findings()).isEmpty();
    Verdict none = rules.launchedAtAMeetingInItsMonth(DURHAM, "May", false);
    assertThat(none.refused()).as("a warning only").isFalse();
    assertThat(none.words(Strength.WARN)).contains("May").contains("name another");
    String rule = "boardplan.launch.in-month";
    Settings strict = DURHAM.with(rule, "on", Strength.REFUSE);
    assertThat(rules.launchedAtAMeetingInItsMonth(strict, "May", false).refused()).isTrue();
    for (Settings silent :
        List.of(GENTLE.with(rule, "on", Strength.OFF), DURHAM.with(rule, "off", Strength.REFUSE))) {
      assertThat(rules.launchedAtAMeetingInItsMonth(silent, "May", false).findings()).isEmpty();
    }
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/boardplan");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
