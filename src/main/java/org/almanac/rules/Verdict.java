package org.almanac.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What all rules together say: go on, go on with a remark, or think again. */
public final class Verdict {
  private static final Verdict FINE = new Verdict(List.of());

  private final List<Finding> findings;

  private Verdict(List<Finding> findings) {
    this.findings = findings;
  }

  public static Verdict fine() {
    return FINE;
  }

  /** A verdict of these findings; those whose rule is off are left out. */
  public static Verdict of(List<Finding> findings) {
    return new Verdict(
        findings.stream().filter(finding -> finding.strength() != Strength.OFF).toList());
  }

  public static Verdict of(Finding finding) {
    return of(List.of(finding));
  }

  public Verdict and(Verdict other) {
    List<Finding> both = new ArrayList<>(findings);
    both.addAll(other.findings);
    return new Verdict(List.copyOf(both));
  }

  public Verdict and(Finding finding) {
    return and(of(finding));
  }

  public List<Finding> findings() {
    return findings;
  }

  public boolean refused() {
    return findings.stream().anyMatch(finding -> finding.strength() == Strength.REFUSE);
  }

  public boolean warned() {
    return findings.stream().anyMatch(finding -> finding.strength() == Strength.WARN);
  }

  /** The sentences of one strength, one after the other, as a form shows them. */
  public String words(Strength strength) {
    return findings.stream()
        .filter(finding -> finding.strength() == strength)
        .map(Finding::message)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return findings.toString();
  }
}
