package org.almanac.moderating;

import java.util.Set;

/**
 * A school's plan that is there to be read.
 *
 * @param family the school's family
 * @param superintendent whose school it is on that day
 * @param former who led the school or its family before: they don't read it
 */
public record PlanToRead(String id, String family, String superintendent, Set<String> former) {
  public PlanToRead {
    former = Set.copyOf(former);
  }
}
