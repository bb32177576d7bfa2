package org.almanac.imports;

import org.almanac.people.Panel;
import org.almanac.people.UnitKind;

/**
 * A unit as the files say it is to be.
 *
 * @param row where that stands; null for a family that was put together here
 * @param parent the code of the unit above; null where nobody said or there is none
 * @param latitude null where the file says nothing about it
 */
record UnitLine(
    Row row,
    String code,
    UnitKind kind,
    String name,
    String parent,
    String municipality,
    Panel panel,
    Double latitude,
    Double longitude) {

  UnitLine below(String parent) {
    return new UnitLine(row, code, kind, name, parent, municipality, panel, latitude, longitude);
  }

  UnitLine at(Double latitude, Double longitude) {
    return new UnitLine(row, code, kind, name, parent, municipality, panel, latitude, longitude);
  }
}
