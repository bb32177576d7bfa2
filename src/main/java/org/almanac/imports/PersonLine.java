package org.almanac.imports;

/** A person as a file says they are to be. */
record PersonLine(
    Row row, String key, String givenName, String familyName, String mail, String language) {
  String name() {
    return givenName + " " + familyName;
  }
}
