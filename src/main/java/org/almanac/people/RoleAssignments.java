package org.almanac.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who is what, where, from when to when; who holds a role on a day is asked of RoleHolders. */
public interface RoleAssignments extends JpaRepository<RoleAssignment, Long> {
  List<RoleAssignment> findByOrganizationOrderById(String organization);

  @Query(
      """
      select a from RoleAssignment a where a.personId = :personId
        and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
      order by a.id""")
  List<RoleAssignment> of(String personId, LocalDate day);

  @Query(
      """
      select a from RoleAssignment a where a.organization = :organization
        and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
      order by a.id""")
  List<RoleAssignment> inOrganization(String organization, LocalDate day);

  @Query(
      """
      select new org.almanac.people.Holding(p, a, u) from RoleAssignment a
        join Person p on p.id = a.personId join Unit u on u.id = a.unitId
      where a.organization = :organization and a.role = :role
        and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
      order by p.id, a.id""")
  List<Holding> holding(String organization, Role role, LocalDate day);

  /** The ids of those who held a role in a unit on some day from one to the other. */
  @Query(
      """
      select distinct a.personId from RoleAssignment a join Unit u on u.id = a.unitId
      where a.organization = :organization and a.role = :role and u.code = :unitCode
        and a.validFrom <= :to and (a.validTo is null or a.validTo >= :from)""")
  Set<String> between(
      String organization, Role role, String unitCode, LocalDate from, LocalDate to);

  /** Who may get a unit's work: holders there, the superintendent above, director, coordinators. */
  @Query(
      """
      select new org.almanac.people.Holding(p, a, u) from RoleAssignment a
        join Person p on p.id = a.personId join Unit u on u.id = a.unitId
      where a.organization = :organization
        and (a.role = :role and u.code = :unitCode
          or a.role = org.almanac.people.Role.COORDINATOR
          or a.role = org.almanac.people.Role.DIRECTOR
          or a.role = org.almanac.people.Role.SUPERINTENDENT and u.id in (
            select s.parentId from Unit s
            where s.organization = :organization and s.code = :unitCode))
        and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)""")
  List<Holding> candidates(String organization, Role role, String unitCode, LocalDate day);

  @Query(
      """
      select u from RoleAssignment a join Unit u on u.id = a.unitId
      where a.personId = :personId and u.kind = org.almanac.people.UnitKind.SCHOOL
        and a.role in (org.almanac.people.Role.PRINCIPAL,
          org.almanac.people.Role.VICE_PRINCIPAL, org.almanac.people.Role.HELPER)
        and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
      order by a.acting desc, a.validFrom desc, u.code""")
  List<Unit> schoolsOf(String personId, LocalDate day);
}
