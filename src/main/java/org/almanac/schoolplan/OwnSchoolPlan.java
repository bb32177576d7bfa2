package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almanac.people.PeopleAudit;
import org.almanac.plans.OwnVersions;
import org.almanac.plans.Plan;
import org.almanac.registers.Kept;
import org.almanac.registers.KeptOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What schools' plans and reading them together keep of one person. Words of one's own go; a plan,
 * its feedback and its approval are the district's record.
 */
@Service
@Transactional
class OwnSchoolPlan implements KeptOf {
  private final SchoolPlans plans;
  private final OwnVersions versions;
  private final ReadingDesk desk;
  private final OwnReading reading;
  private final OwnSchoolPlanLines lines;
  private final PeopleAudit audit;

  OwnSchoolPlan(
      SchoolPlans plans,
      OwnVersions versions,
      ReadingDesk desk,
      OwnReading reading,
      OwnSchoolPlanLines lines,
      PeopleAudit audit) {
    this.plans = plans;
    this.versions = versions;
    this.desk = desk;
    this.reading = reading;
    this.lines = lines;
    this.audit = audit;
  }

  @Override
  public String page() {
    return "my-school-plan";
  }

  @Override
  public String texts() {
    return "schoolplan.mine";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept> of(String organization, String person) {
    Map<String, String> schools = lines.schools(organization);
    Predicate<Plan> ofSchool = plan -> schools.containsKey(plan.school());
    List<Kept> all = new ArrayList<>();
    versions.drafted(organization, person).stream()
        .filter(ofSchool)
        .forEach(plan -> all.add(lines.draft(plan, schools)));
    versions.written(organization, person).stream()
        .filter(own -> ofSchool.test(own.plan()))
        .forEach(own -> all.add(lines.version("version", own, schools)));
    versions.recorded(organization, person).stream()
        .filter(own -> ofSchool.test(own.plan()))
        .forEach(own -> all.add(lines.version("recorded", own, schools)));
    rows(organization).forEach(row -> all.addAll(lines.of(row, person, schools)));
    all.addAll(reading.of(organization, person, schools));
    return List.copyOf(all);
  }

  @Override
  public void erase(String organization, String person) {
    gone(organization, person, "meeting", told(organization, person), SchoolPlan::forgetMeeting);
    gone(organization, person, "answer", answered(organization, person), SchoolPlan::forgetAnswer);
    gone(organization, person, "reason", gaveUp(organization, person), SchoolPlan::forgetReason);
    int noted = desk.noted(organization, person).size();
    desk.erase(organization, person);
    if (desk.noted(organization, person).size() < noted) {
      audit.erased(organization, person, "schoolplan.erased.note");
    }
  }

  private void gone(
      String organization,
      String person,
      String kind,
      List<SchoolPlan> theirs,
      Consumer<SchoolPlan> forget) {
    theirs.forEach(forget);
    if (!theirs.isEmpty()) {
      audit.erased(organization, person, "schoolplan.erased." + kind);
    }
  }

  private List<SchoolPlan> told(String organization, String person) {
    return rows(organization)
        .filter(row -> row.meeting().metBy().filter(person::equals).isPresent())
        .toList();
  }

  private List<SchoolPlan> answered(String organization, String person) {
    return rows(organization)
        .filter(row -> row.answer().map(TeamAnswer::by).filter(person::equals).isPresent())
        .toList();
  }

  private List<SchoolPlan> gaveUp(String organization, String person) {
    return rows(organization)
        .filter(row -> row.state() == SchoolPlanState.WITHDRAWN)
        .filter(
            row ->
                row.takenOut()
                    .filter(out -> out.reason() != null && person.equals(out.by()))
                    .isPresent())
        .toList();
  }

  private Stream<SchoolPlan> rows(String organization) {
    return plans.findByOrganizationOrderBySchool(organization).stream();
  }
}
