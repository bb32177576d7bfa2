package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.FormLayout;

/** A form's fields as a page of ours posts them, turned into what Tasklist would send. */
final class PostedFields {
  /** What the button says that was pressed; our own names begin so, no field's does. */
  static final String DO = "_do";

  static final String PART = "_part";
  private static final Set<String> OWN = Set.of(DO, PART, "_csrf");
  private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

  private PostedFields() {}

  /** By key; a name that the form doesn't have stays in it, and is refused with the rest. */
  static Map<String, Object> of(HttpServletRequest request, FormLayout layout) {
    Map<String, String> types =
        layout.parts().stream()
            .filter(FormLayout.Part::asks)
            .collect(Collectors.toMap(FormLayout.Part::key, FormLayout.Part::type));
    Map<String, Object> fields = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name)) {
                fields.put(name, value(types.get(name), values));
              }
            });
    return fields;
  }

  private static Object value(String type, String... values) {
    if (type != null && SEVERAL.contains(type)) {
      return List.copyOf(Arrays.asList(values));
    }
    if (values.length > 1) {
      return List.of(values); // a field of one answer: refused by name
    }
    return "checkbox".equals(type) && "true".equals(values[0]) ? Boolean.TRUE : values[0];
  }

  /** Of these only what the form asks for, short enough to keep. */
  static Map<String, Object> known(Map<String, Object> fields, FormLayout layout) {
    Set<String> keys =
        layout.parts().stream()
            .filter(FormLayout.Part::asks)
            .map(FormLayout.Part::key)
            .collect(Collectors.toSet());
    Map<String, Object> known = new LinkedHashMap<>(fields);
    known.keySet().retainAll(keys);
    return known;
  }

  static String pressed(HttpServletRequest request) {
    String pressed = request.getParameter(DO);
    return pressed == null ? "" : pressed;
  }

  /** To which part the pressed button leads; 0 where it sends. */
  static int toPart(HttpServletRequest request) {
    String pressed = pressed(request);
    return pressed.matches("part-\\d{1,2}") ? Integer.parseInt(pressed.substring(5)) : 0;
  }

  static int part(HttpServletRequest request) {
    String part = request.getParameter(PART);
    return part != null && part.matches("\\d{1,2}") ? Integer.parseInt(part) : 1;
  }
}
