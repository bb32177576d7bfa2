package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.moderating.Formed;
import org.almanac.moderating.Group;
import org.almanac.moderating.Moderating;
import org.almanac.moderating.Reading;
import org.almanac.moderating.Settled;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.tasks.TaskRoom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms a round's groups: the look first, then the very same groups published. */
@Service
@Transactional
class ModerationForming {
  private static final int READ_AND_AGREE = 2;

  private final ModerationRounds rounds;
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final ModerationPlans bundles;
  private final ModerationStandIns standIns;
  private final ModerationSettling settling;
  private final PlanModerationProcess process;
  private final Rules rules;
  private final Calendars calendars;
  private final TaskRoom room;

  ModerationForming(
      ModerationRounds rounds,
      ModerationGroups groups,
      ModerationSeats seats,
      ModerationPlans bundles,
      ModerationStandIns standIns,
      ModerationSettling settling,
      PlanModerationProcess process,
      Rules rules,
      Calendars calendars,
      TaskRoom room) {
    this.rounds = rounds;
    this.groups = groups;
    this.seats = seats;
    this.bundles = bundles;
    this.standIns = standIns;
    this.settling = settling;
    this.process = process;
    this.rules = rules;
    this.calendars = calendars;
    this.room = room;
  }

  /** A draft of groups, and the mark by which it is known again. */
  record Draft(ModerationRounds.Ahead ahead, Formed formed) {
    String mark() {
      return ApprovalText.sha256(formed.groups().toString() + formed.unread());
    }
  }

  @Transactional(readOnly = true)
  Draft look(String organization, String schoolYear) {
    ModerationRounds.Ahead ahead = rounds.ahead(organization, schoolYear);
    return new Draft(ahead, Moderating.form(ahead.round()));
  }

  /**
   * Publishes what was looked at; each group begins to read.
   *
   * @return false where people or plans are others by now: nothing is published
   */
  boolean publish(String organization, String schoolYear, String mark) {
    Draft draft = look(organization, schoolYear);
    if (!draft.mark().equals(mark) || draft.formed().groups().isEmpty()) {
      return false;
    }
    Settings settings = rules.of(organization, schoolYear);
    for (Group formed : draft.formed().groups()) {
      ModerationGroup group =
          groups.saveAndFlush(
              new ModerationGroup(
                  organization,
                  schoolYear,
                  formed.number(),
                  writer(organization, formed, settings),
                  formed.days().get(0),
                  settings.on("moderation.read-first")));
      formed.readers().forEach(reader -> seats.save(new ModerationSeat(group, reader)));
      Map<String, String> families = draft.ahead().families();
      formed.bundle().forEach(reading -> put(group, reading, families.get(reading.plan())));
      process.start(group);
    }
    settling.settle(organization, schoolYear, Settled.NOTHING);
    return true;
  }

  /** In the new bundle; where an earlier group had it, it is this one's now. */
  private void put(ModerationGroup group, Reading reading, String family) {
    bundles
        .bundled(group.organization(), group.schoolYear(), reading.plan())
        .ifPresent(
            before -> {
              before.free();
              bundles.saveAndFlush(before);
            });
    bundles.saveAndFlush(new ModerationPlan(group, reading, family));
  }

  /**
   * Who has the one feedback task: somebody in whose month it fits beside the reading, and of those
   * whoever reads least.
   */
  private String writer(String organization, Group group, Settings settings) {
    ModerationDates dates = new ModerationDates(calendars.of(organization), settings);
    LocalDate agreed = dates.agreedOn(group.days().get(0));
    return group.readers().stream()
        .min(
            Comparator.<String, Boolean>comparing(
                    reader -> !room.fits(organization, reader, agreed, READ_AND_AGREE))
                .thenComparing(Comparator.comparingInt(group::load))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** Somebody reads for a superintendent who can't; the next look knows it. */
  void standsIn(String organization, String schoolYear, String person, String by) {
    standIns.save(
        standIns
            .of(organization, schoolYear, person)
            .orElseGet(() -> new ModerationStandIn(organization, schoolYear, person))
            .by(by));
  }

  @Transactional(readOnly = true)
  Map<String, String> standIns(String organization, String schoolYear) {
    return standIns.findByOrganizationAndSchoolYearOrderById(organization, schoolYear).stream()
        .collect(Collectors.toMap(ModerationStandIn::person, ModerationStandIn::standIn));
  }

  /** How many plans are in and in no group yet. */
  @Transactional(readOnly = true)
  int waiting(String organization, String schoolYear) {
    return rounds.waiting(organization, schoolYear).size();
  }

  @Transactional(readOnly = true)
  List<ModerationGroup> groups(String organization, String schoolYear) {
    return groups.findByOrganizationAndSchoolYearOrderByNumber(organization, schoolYear);
  }
}
