package org.almanac.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody whom the organizations know. */
public interface Persons extends JpaRepository<Person, String> {
  /** By mail address in lower case; more than one only where organizations share a person. */
  List<Person> findByMail(String mail);

  List<Person> findByOrganizationOrderById(String organization);
}
