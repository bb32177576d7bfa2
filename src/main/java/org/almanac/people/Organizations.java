package org.almanac.people;

import org.springframework.data.jpa.repository.JpaRepository;

/** The organizations that this installation serves. */
public interface Organizations extends JpaRepository<Organization, String> {}
