package org.almanac.staffing;

import java.time.LocalDate;
import java.util.List;
import org.almanac.tasks.Going;

/**
 * What would follow if a change of people were made, seen before it is.
 *
 * @param day when it would be so: the day of the change, or today where that is over
 * @param going the open tasks that would go, from whom to whom
 * @param stays what would stay with the person whom it is about
 * @param follows what else would follow, in the programs' words
 * @param notes what is good to know
 * @param fingerprint the same as long as the same would follow
 */
record StaffLook(
    LocalDate day,
    List<Going> going,
    List<String> stays,
    List<String> follows,
    List<String> notes,
    String fingerprint) {}
