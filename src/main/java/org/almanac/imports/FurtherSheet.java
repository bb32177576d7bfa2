package org.almanac.imports;

import java.util.List;
import java.util.Map;
import org.almanac.people.Person;

/** A file whose meaning a package above knows: here it is read, looked at, and taken over. */
public interface FurtherSheet {
  SheetKind kind();

  /** What its rows would change; what can't be taken is told to the rows' cells. */
  List<Change> look(FurtherLook look);

  /**
   * Makes what the look said, within the transaction of whoever asks.
   *
   * @param persons everybody by key, those who are new included
   * @param by who brings the file in
   */
  void take(String organization, List<Change> changes, Map<String, Person> persons, String by);

  /**
   * What stands here, as the rows that would say so.
   *
   * @param reader who takes it away: what others said of them is not in it
   */
  List<List<String>> rows(String organization, String reader);
}
