package org.almanac.engine;

import java.util.Map;

/**
 * An answer that is one tap: the form sent with these fields, such as "I can't come".
 *
 * @param name short, for addresses: {@code cant-come}
 * @param label what the button says
 * @param line what the person reads before they tap
 * @param fields what is sent, by key; a page that offers the tap doesn't ask for them
 */
public record QuickAnswer(String name, String label, String line, Map<String, Object> fields) {
  public QuickAnswer {
    fields = Map.copyOf(fields);
  }
}
