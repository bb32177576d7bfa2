package org.almanac.sandbox;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.imports.ExampleFiles;
import org.almanac.people.Founding;
import org.almanac.people.NewOrganization;
import org.almanac.people.Organization;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.registers.Registering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An association of district leaders, to try the mentorship with: two real districts and others
 * that are invented, forty people in new positions and thirty who mentor.
 */
@Component
@Profile("!production")
class SandboxAssociation implements ExampleFiles {
  static final String CODE = "assoc";
  static final String NAME = "Association of District Leaders, Ontario (invented)";

  static final List<String> FILES =
      List.of("people.csv", "roles.csv", "new-members.csv", "mentors.csv");

  private static final Logger LOG = LoggerFactory.getLogger(SandboxAssociation.class);

  /** It has no schools of its own. */
  private static final Map<String, String> SETTINGS =
      Map.of("plt.runs", "off", "cohort.runs", "on");

  private final EntityManager entities;
  private final Founding founding;
  private final Units units;
  private final Registering registering;

  SandboxAssociation(
      EntityManager entities, Founding founding, Units units, Registering registering) {
    this.entities = entities;
    this.founding = founding;
    this.units = units;
    this.registering = registering;
  }

  /** Makes the association, unless it is there; whole or, if something stops it, not at all. */
  @Transactional
  public boolean seed() {
    if (entities.find(Organization.class, CODE) != null) {
      return false;
    }
    founding.found(new NewOrganization(CODE, NAME, "gentle", SETTINGS));
    Unit association = units.findByOrganization(CODE).get(0);
    List<SandboxAssociationDistricts.District> districts = SandboxAssociationDistricts.all();
    SandboxAssociationPeople people =
        new SandboxAssociationPeople(CODE, SandboxDistrict.passwordHash());
    people.invent(association, districts, below(association, districts));
    people.all().forEach(entities::persist);
    entities.flush();
    people.roles().forEach(entities::persist);
    entities.flush();
    entities.clear(); // what follows asks often, and all of this would be looked at each time
    districts.forEach(
        d -> registering.district(CODE, d.code(), d.schools(), d.pupils(), d.issues()));
    SandboxAssociationSaid said = new SandboxAssociationSaid(CODE, registering);
    said.members(people.members(), people.mentors());
    said.mentors(people.mentors(), people.members());
    entities.flush();
    entities.clear();
    LOG.info("The sandbox association is there: {} districts", districts.size());
    return true;
  }

  /** Two more who are new, one of them in January, and a mentor. */
  @Override
  public List<String> of(String organization) {
    return organization.equals(CODE)
        ? FILES.stream().map(file -> "/sandbox/files/association/" + file).toList()
        : List.of();
  }

  private Map<String, Unit> below(
      Unit association, List<SandboxAssociationDistricts.District> districts) {
    Map<String, Unit> made = new HashMap<>();
    for (SandboxAssociationDistricts.District district : districts) {
      Unit unit =
          new Unit(CODE, district.code(), district.name(), UnitKind.DISTRICT, association.id())
              .described(null, district.municipality())
              .at(district.latitude(), district.longitude());
      entities.persist(unit);
      made.put(district.code(), unit);
    }
    return made;
  }
}
