package org.almanac.sandbox;

import java.util.List;

/** A family of schools: 7 to 10 neighbours of both panels, named after a place among them. */
record SandboxFamily(String code, String name, List<SandboxSchool> schools) {}
