package org.almanac.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.people.Person;

/**
 * The rows of a further file, and what they may speak of.
 *
 * @param persons everybody who is here already, by key
 * @param keys the keys of everybody, as the files would have it
 * @param districts the codes of the districts, as the files would have it
 * @param reader who looks: what others said of them is not shown to them
 * @param notes what to say of it beside its changes
 */
public record FurtherLook(
    String organization,
    List<Reading> rows,
    Map<String, Person> persons,
    Set<String> keys,
    Set<String> districts,
    String reader,
    List<String> notes) {}
