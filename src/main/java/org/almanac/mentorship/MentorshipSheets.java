package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.rules.Rules;
import org.almanac.writing.Offer;
import org.almanac.writing.SheetKind;
import org.almanac.writing.SheetOffers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mentorship gives the two to write: offered, never due. A page of two belongs to these two;
 * the member's own pages stay with the member, whoever mentors.
 */
@Component
@Transactional(readOnly = true)
class MentorshipSheets implements SheetOffers {
  private static final int MONTHS = 12;

  private final MentorshipRows rows;
  private final MentorshipSheetKinds kinds;
  private final Rules rules;

  MentorshipSheets(MentorshipRows rows, MentorshipSheetKinds kinds, Rules rules) {
    this.rows = rows;
    this.kinds = kinds;
    this.rules = rules;
  }

  @Override
  public Optional<SheetKind> kind(String organization, String key) {
    return kinds.of(organization, key);
  }

  @Override
  public List<Offer> offers(String organization, String person, LocalDate today) {
    List<Offer> offers = new ArrayList<>();
    rows.findByOrganizationAndMemberId(organization, person)
        .filter(MentorshipSheets::isOn)
        .ifPresent(row -> offers.addAll(members(row, today)));
    rows.ofMentor(organization, person).stream()
        .filter(MentorshipSheets::isOn)
        .filter(row -> mentorsOn(row, today).contains(person))
        .forEach(row -> offers.addAll(pairs(row, person, row.memberId(), today)));
    if (!offers.isEmpty()) {
      offers.add(new Offer(MentorshipSheetKinds.WEB, "mine", null, today, null, kinds.about()));
    }
    // who left early may look back once, for themselves
    rows.findByOrganizationAndMemberId(organization, person)
        .filter(row -> row.state() == MentorshipState.LEFT)
        .ifPresent(row -> offers.add(own(MentorshipSheetKinds.ASSESSMENT, Stage.END, null, today)));
    return offers;
  }

  @Override
  public boolean inUse() {
    return rows.count() > 0;
  }

  private static boolean isOn(Mentorship row) {
    return row.state().alive() || row.state() == MentorshipState.CLOSING;
  }

  /** The mentor, also while away, and whoever does it meanwhile. */
  private static List<String> mentorsOn(Mentorship row, LocalDate today) {
    List<String> mentors = new ArrayList<>();
    row.meanwhile().mentorOn(today).ifPresent(mentors::add);
    row.mentor().filter(mentor -> !mentors.contains(mentor)).ifPresent(mentors::add);
    return mentors;
  }

  private List<Offer> members(Mentorship row, LocalDate today) {
    List<Offer> offers = new ArrayList<>();
    for (String mentor : mentorsOn(row, today)) {
      offers.addAll(pairs(row, mentor, mentor, today));
    }
    String reader = row.mentorOn(today).orElse(null);
    for (Stage stage : stages(row, today)) {
      offers.add(own(MentorshipSheetKinds.ASSESSMENT, stage, reader, today));
      offers.add(own(MentorshipSheetKinds.PLAN, stage, reader, today));
    }
    int year = year(row, today);
    offers.add(
        new Offer(
            MentorshipSheetKinds.REFLECTION,
            "year-" + year,
            null,
            today,
            null,
            kinds.about("year", year)));
    return offers;
  }

  /** What the two have together, and the notes that each keeps alone. */
  private List<Offer> pairs(Mentorship row, String mentor, String other, LocalDate today) {
    String pair = row.memberId() + "-" + mentor;
    int year = year(row, today);
    return List.of(
        new Offer(MentorshipSheetKinds.AGREEMENT, pair, other, today, null, kinds.with(other)),
        new Offer(
            MentorshipSheetKinds.VISIT,
            "year-" + year + "-" + pair,
            other,
            today,
            null,
            kinds.with(other, year)),
        new Offer(MentorshipSheetKinds.NOTES, pair, null, today, null, kinds.with(other)));
  }

  private Offer own(String kind, Stage stage, String reader, LocalDate today) {
    return new Offer(kind, stage.word(), reader, today, null, kinds.about(stage.word()));
  }

  /** Start, middle, end: what has come so far stays open. */
  private List<Stage> stages(Mentorship row, LocalDate today) {
    LocalDate over = today.plusDays(row.remaining(today));
    int half = rule(row, "mentorship.years") * MONTHS / 2;
    List<Stage> stages = new ArrayList<>(List.of(Stage.START));
    if (!over.isAfter(today.plusMonths(half))) {
      stages.add(Stage.MIDDLE);
    }
    if (!over.isAfter(today.plusMonths(rule(row, "mentorship.term.months")))) {
      stages.add(Stage.END);
    }
    return stages;
  }

  /** Which year of the mentorship it is, by the time that was lived, pauses left out. */
  private int year(Mentorship row, LocalDate today) {
    int years = rule(row, "mentorship.years");
    int lived = Math.max(0, whole(row) - row.remaining(today));
    return Math.min(years, 1 + lived * years / Math.max(1, whole(row)));
  }

  private int whole(Mentorship row) {
    LocalDate over = TwoYears.over(row.begins(), rule(row, "mentorship.years"));
    return TwoYears.days(row.begins(), over);
  }

  private int rule(Mentorship row, String key) {
    return rules.of(row.organization()).number(key);
  }
}
