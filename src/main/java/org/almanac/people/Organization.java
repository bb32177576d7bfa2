package org.almanac.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A district, or an association of district leaders; its code is the engine's tenant id. */
@Entity
public class Organization {
  @Id private String code;
  private String name;

  protected Organization() {}

  public Organization(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }
}
