package org.almanac.mentorship;

import static org.almanac.mentorship.FortyMentorships.ASSOC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almanac.mentorship.Milestone.What;

/** Whether the days of each of the forty were lived once, none left out and none twice. */
class DaysLived {
  private final FortyMentorships all;

  DaysLived(FortyMentorships all) {
    this.all = all;
  }

  /** From the first day to the end: two years, and the days on which the time stood still. */
  void everyDayWasCountedOnce(List<String> members) {
    for (String member : members) {
      LocalDate from = null;
      LocalDate stands = null;
      long days = 0;
      long still = 0;
      for (Milestone line : all.milestones.findByOrganizationAndMemberIdOrderById(ASSOC, member)) {
        switch (line.what()) {
          case ANEW -> {
            from = line.onDay();
            still = 0;
          }
          case PAUSED, LEFT -> stands = stands == null ? line.onDay() : stands;
          case WENT_ON, CAME_BACK -> {
            still += ChronoUnit.DAYS.between(stands, line.onDay());
            stands = null;
          }
          case OVER -> {
            LocalDate begins = from == null ? all.of(member).begins() : from;
            days = ChronoUnit.DAYS.between(TwoYears.over(begins, 2), line.onDay());
            assertThat(days).as(member).isEqualTo(still);
          }
          default -> {}
        }
      }
    }
  }

  void whoBeganOn29FebruaryLivesUntil28February(String member, LocalDate leapDay) {
    assertThat(all.milestones.findByOrganizationAndMemberIdOrderById(ASSOC, member))
        .filteredOn(line -> line.what() == What.ANEW || line.what() == What.OVER)
        .extracting(Milestone::onDay)
        .containsExactly(leapDay, LocalDate.of(2030, 3, 1));
  }
}
