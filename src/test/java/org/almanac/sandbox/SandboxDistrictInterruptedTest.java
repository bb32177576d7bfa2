package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Units;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@SandboxSlice
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SandboxDistrictInterruptedTest {
  @Autowired SandboxDistrict district;
  @Autowired Organizations organizations;
  @Autowired Units units;
  @Autowired Persons persons;

  @BeforeEach
  void somebodyElseHasAnId() {
    organizations.save(new Organization("other", "Other"));
    persons.save(new Person("p0200", "other", "Somebody", "Else", "somebody@example.org"));
  }

  @AfterEach
  void tidy() {
    persons.deleteAll();
    organizations.deleteAll();
  }

  @Test
  void a_seeding_that_stops_in_the_middle_leaves_nothing_half() {
    assertThatThrownBy(district::seed).isInstanceOf(ConstraintViolationException.class);
    assertThat(organizations.findById(SandboxDistrict.CODE)).isEmpty();
    assertThat(units.count()).isZero();
    assertThat(persons.count()).isEqualTo(1);
  }
}
