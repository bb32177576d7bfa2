package org.almanac.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almanac.matching.Alternative;
import org.almanac.matching.Choice;
import org.almanac.matching.Intake;
import org.almanac.matching.Matching;
import org.almanac.matching.Unmatched;
import org.springframework.util.function.SingletonSupplier;

/** A match with all that can be asked about it, each found out once. */
class Explained {
  private final Intake intake;
  private final Matching matching;
  private final Matching free;
  private final Supplier<Map<String, Alternative>> alternatives;
  private final Supplier<Map<String, Unmatched>> unmatched;

  Explained(Intake intake) {
    this(intake, null);
  }

  /**
   * @param known the same people with no lock; null to find it out
   */
  Explained(Intake intake, Matching known) {
    this.intake = intake;
    this.matching = Matching.of(intake);
    this.free =
        known != null || intake.locks().isEmpty()
            ? known == null ? matching : known
            : Matching.of(
                new Intake(
                    intake.begins(),
                    intake.members(),
                    intake.mentors(),
                    intake.bars(),
                    intake.accepted(),
                    List.of(),
                    intake.weights(),
                    intake.limits()));
    this.alternatives =
        SingletonSupplier.of(
            () ->
                matching.alternatives().stream()
                    .collect(
                        Collectors.toMap(each -> each.pairing().member(), Function.identity())));
    this.unmatched =
        SingletonSupplier.of(
            () ->
                matching.unmatched().stream()
                    .collect(Collectors.toMap(Unmatched::member, Function.identity())));
  }

  /** Finds out everything that a page will ask. */
  void known() {
    alternatives.get();
    unmatched.get();
  }

  boolean isOf(Intake other) {
    return intake.equals(other);
  }

  Matching matching() {
    return matching;
  }

  /** The same people with no lock at all: what the best would be. */
  Matching free() {
    return free;
  }

  Map<String, Alternative> alternatives() {
    return alternatives.get();
  }

  Map<String, Unmatched> unmatched() {
    return unmatched.get();
  }

  Map<String, List<Choice>> choices(int most) {
    return matching.choices(most);
  }
}
