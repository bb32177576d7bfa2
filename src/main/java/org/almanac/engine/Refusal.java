package org.almanac.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Something sent that cannot be accepted: which field, why, and what would do instead. */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  /**
   * @param field the form field's key; null when it is about the whole
   * @param message finished sentences for the person
   */
  public Refusal(String field, String message) {
    this(List.of(new Reason(field, message)));
  }

  public Refusal(List<Reason> reasons) {
    super(reasons.stream().map(Reason::message).collect(Collectors.joining(" ")));
    this.reasons = List.copyOf(reasons);
  }

  public List<Reason> reasons() {
    return reasons;
  }

  /** One reason, in words for the person, and the field that it is about. */
  public record Reason(String field, String message) {}
}
