package org.almanac.engine;

import java.util.Date;
import java.util.function.Function;

/**
 * Where a form stands: whose it is, in which organization and process instance.
 *
 * @param organization short code, such as {@code ddsb}
 * @param businessKey the instance's readable key; null on a start form
 * @param person who has the task (on a start form: who starts)
 * @param taskId null on a start form
 * @param recordedBy who writes down what the person told them; null when the person sends it
 * @param lookup reads a variable of the process
 */
public record FormContext(
    String organization,
    String businessKey,
    String person,
    String taskId,
    String recordedBy,
    Function<String, Object> lookup) {

  public Object variable(String name) {
    return lookup.apply(name);
  }

  public String text(String name) {
    return (String) lookup.apply(name);
  }

  public Date date(String name) {
    return (Date) lookup.apply(name);
  }
}
