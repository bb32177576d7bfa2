package org.almanac.access;

/** Who was ever concerned with a task: whose it is, who had it, and who moved it. */
public interface TaskParts {
  /** Of a task of this organization, open or over; whose it was at its end says the task itself. */
  boolean hadPart(String organization, String taskId, String person);
}
