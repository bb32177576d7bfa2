package org.almanac.plans;

import java.util.List;
import org.almanac.engine.Option;

/**
 * A field of the page where the plan is drafted.
 *
 * @param path goal, measure and word; what the page calls it
 * @param kind line, text, figure or choice
 * @param text as it stands, or as somebody typed it where it could not be taken yet
 * @param seen the mark of what stands
 * @param problem why it could not be taken; null where it could
 * @param meanwhile what somebody else wrote there meanwhile; null where nobody did
 * @param hints what could be said more simply
 * @param options what can be chosen
 */
public record DraftField(
    String path,
    String kind,
    String label,
    String text,
    String seen,
    String problem,
    String meanwhile,
    List<String> hints,
    List<Option> options) {
  /** The same field, and why it isn't well yet. */
  public DraftField because(String why) {
    return new DraftField(path, kind, label, text, seen, why, meanwhile, hints, options);
  }
}
