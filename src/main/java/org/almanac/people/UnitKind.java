package org.almanac.people;

/**
 * What an organization unit is: the district itself, a family of schools, a school, a department.
 */
public enum UnitKind {
  DISTRICT,
  FAMILY,
  SCHOOL,
  DEPARTMENT
}
