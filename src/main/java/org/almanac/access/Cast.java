package org.almanac.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Holding;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.UnitKind;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Whom a visitor of the sandbox can be with one click. */
@Component
@Profile("!production")
class Cast {
  private static final List<Role> LEADS =
      List.of(
          Role.COORDINATOR,
          Role.DIRECTOR,
          Role.SUPERINTENDENT,
          Role.PRINCIPAL,
          Role.OFFICER,
          Role.ASSOCIATION_REPRESENTATIVE);

  /** Where nobody leads a school: an association, or a district that has just begun. */
  private static final List<Role> WITHOUT_SCHOOLS =
      List.of(Role.COORDINATOR, Role.NEW_MEMBER, Role.MENTOR);

  private static final List<Role> ALL = List.of(Role.values());
  private static final int EACH = 4;

  private final Organizations organizations;
  private final RoleHolders holders;
  private final Calendars calendars;

  Cast(Organizations organizations, RoleHolders holders, Calendars calendars) {
    this.organizations = organizations;
    this.holders = holders;
    this.calendars = calendars;
  }

  /**
   * Who can be whom: to a visitor the people of every organization, to somebody who is signed in
   * those of the own one, for nobody of one sees anything of another.
   */
  List<Company> companies(Frame frame) {
    if (frame == null) {
      return List.of();
    }
    return organizations.findAll(Sort.by("code")).stream()
        .filter(here -> frame.me() == null || here.code().equals(frame.organization()))
        .map(here -> company(here, calendars.of(here.code()).today()))
        .filter(company -> !company.others().isEmpty())
        .sorted(Comparator.comparing(company -> !company.schools()))
        .toList();
  }

  private Company company(Organization here, LocalDate today) {
    boolean schools = !holders.holdings(here.code(), Role.PRINCIPAL, today).isEmpty();
    List<Role> leads = schools ? LEADS : WITHOUT_SCHOOLS;
    return new Company(
        here.name(),
        schools,
        Stream.concat(members(here, today, leads, 1).stream(), french(here, today, schools))
            .toList(),
        members(here, today, ALL, EACH));
  }

  /** Who leads a family or a school, or is new, and reads French, so that one sees it. */
  private Stream<Member> french(Organization here, LocalDate today, boolean schools) {
    List<Role> roles =
        schools ? List.of(Role.SUPERINTENDENT, Role.PRINCIPAL) : List.of(Role.NEW_MEMBER);
    return roles.stream()
        .flatMap(role -> holders.holdings(here.code(), role, today).stream())
        .filter(held -> held.person().language().equals("fr"))
        .limit(roles.size())
        .map(Cast::member);
  }

  /** The first few of each role. */
  private List<Member> members(Organization here, LocalDate today, List<Role> roles, int each) {
    return roles.stream()
        .flatMap(role -> holders.holdings(here.code(), role, today).stream().limit(each))
        .map(Cast::member)
        .toList();
  }

  private static Member member(Holding held) {
    boolean whole = held.unit().kind() == UnitKind.DISTRICT && held.unit().parentId() == null;
    String where = whole ? null : held.unit().name();
    return new Member(
        held.person().id(),
        held.person().name(),
        held.assignment().role().word(),
        where,
        held.person().language());
  }

  /**
   * Somebody to be.
   *
   * @param where the school, family or department; null for the whole district
   * @param language the language that a file says they read
   */
  record Member(String id, String name, String role, String where, String language) {}

  /**
   * The people of one organization.
   *
   * @param schools whether anybody leads a school there: those come first
   * @param leads one for each of the roles that carry a month
   * @param others a few of every role
   */
  record Company(String district, boolean schools, List<Member> leads, List<Member> others) {}
}
