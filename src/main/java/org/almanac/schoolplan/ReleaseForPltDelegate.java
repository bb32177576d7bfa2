package org.almanac.schoolplan;

import java.time.LocalDate;
import org.almanac.calendar.DayWords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Release for the PLT": the feedback goes to the school when nobody has let it go; never before
 * the window. What fails here says so in Cockpit, and is tried once more from there.
 */
@Component("releaseForPlt")
class ReleaseForPltDelegate implements JavaDelegate {
  private final SchoolPlanMoves moves;
  private final FeedbackRelease release;
  private final SchoolPlanWords words;

  ReleaseForPltDelegate(SchoolPlanMoves moves, FeedbackRelease release, SchoolPlanWords words) {
    this.moves = moves;
    this.release = release;
    this.words = words;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey();
    String organization = execution.getTenantId();
    String season = SchoolImprovementPlanProcess.season(key);
    // the window moved since the timer was set, and no round has seen it yet
    if (!release.isOpen(organization, season)) {
      LocalDate opens = release.opens(organization, season);
      throw new IllegalStateException(words.say("release.closed", DayWords.now().day(opens)));
    }
    moves.releaseForPlt(organization, season, SchoolImprovementPlanProcess.school(key));
  }
}
