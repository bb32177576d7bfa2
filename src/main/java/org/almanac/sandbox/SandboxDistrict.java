package org.almanac.sandbox;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.people.Organization;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.rules.Profiles;
import org.almanac.rules.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The district to try things out in: Durham's real schools, invented people. */
@Component
@Profile("!production")
public class SandboxDistrict {
  public static final String CODE = "ddsb";
  public static final String PASSWORD = "almanac";

  /** The year that a newcomer opens. */
  private static final String FIRST_YEAR = "2026-27";

  private static final Logger LOG = LoggerFactory.getLogger(SandboxDistrict.class);
  static final List<String> DEPARTMENTS =
      List.of(
          "teaching", "technology", "budget", "safety", "facilities", "human-resources", "office");

  /** Everybody knows this password, so its hash need not be slow: a year's test signs in often. */
  private static final int LIGHT = 4;

  private final EntityManager entities;
  private final Profiles profiles;
  private final Switches switches;
  private final MessageSource messages;
  private final boolean boardPlan;

  SandboxDistrict(
      EntityManager entities,
      Profiles profiles,
      Switches switches,
      MessageSource messages,
      @Value("${almanac.sandbox.board-plan:true}") boolean boardPlan) {
    this.entities = entities;
    this.profiles = profiles;
    this.switches = switches;
    this.messages = messages;
    this.boardPlan = boardPlan;
  }

  /**
   * Makes the district with its rules, schools, families and people, unless it is there; whole or,
   * if something stops it, not at all. Says whether it made it.
   */
  @Transactional
  public boolean seed() {
    if (entities.find(Organization.class, CODE) != null) {
      return false;
    }
    Organization organization = new Organization(CODE, "Durham District School Board");
    entities.persist(organization);
    profiles.seed(CODE, "durham-2014");

    Unit district = unit("DDSB", organization.name(), UnitKind.DISTRICT, null);
    Map<String, Unit> departments = new HashMap<>();
    for (String code : DEPARTMENTS) {
      departments.put(code, unit(code, text("department." + code), UnitKind.DEPARTMENT, district));
    }
    SandboxDistrictPeople people = new SandboxDistrictPeople(CODE, passwordHash());
    List<SandboxSchool> schools = SandboxDistrictFile.schools();
    List<SandboxFamily> families = new SandboxDistrictFamilies(schools).families();
    people.district(district, departments);
    people.schools(families, units(families, new SandboxDistrictFocus(schools), district));
    people.all().forEach(entities::persist);
    entities.flush();
    people.roles().forEach(entities::persist);
    people.pairs().forEach(entities::persist);
    entities.flush();
    entities.clear();
    if (boardPlan) {
      switches.put(CODE, "boardplan.runs", true, FIRST_YEAR, people.coordinator());
      switches.put(CODE, "schoolplan.runs", true, FIRST_YEAR, people.coordinator());
    }
    LOG.info("The sandbox district is there: {} schools", schools.size());
    return true;
  }

  /** The hash of everybody's password here. */
  static String passwordHash() {
    return "{bcrypt}" + new BCryptPasswordEncoder(LIGHT).encode(PASSWORD);
  }

  /** A unit for each family and each school, by code. */
  private Map<String, Unit> units(
      List<SandboxFamily> families, SandboxDistrictFocus focus, Unit district) {
    Map<String, Unit> units = new HashMap<>();
    for (SandboxFamily family : families) {
      Unit parent = unit(family.code(), family.name(), UnitKind.FAMILY, district);
      units.put(family.code(), parent);
      for (SandboxSchool school : family.schools()) {
        units.put(
            school.number(),
            unit(school.number(), school.name(), UnitKind.SCHOOL, parent)
                .located(
                    school.panel(), school.municipality(), school.latitude(), school.longitude())
                .focusOn(focus.of(school)));
      }
    }
    return units;
  }

  private Unit unit(String code, String name, UnitKind kind, Unit parent) {
    Unit unit = new Unit(CODE, code, name, kind, parent == null ? null : parent.id());
    entities.persist(unit);
    return unit;
  }

  private String text(String key) {
    return messages.getMessage("sandbox." + key, null, Locale.ENGLISH);
  }
}
