package org.almanac.matching;

/**
 * Two people who may not be a pair, as whoever asks has looked it up: supervision, somebody to
 * avoid, or a wish of the member's own.
 *
 * @param wish which of the member's wishes; null for the other grounds
 */
public record Bar(Pairing pairing, Ground ground, String wish) {
  public Bar {
    switch (ground) {
      case SUPERVISES, AVOIDED -> {
        if (wish != null) {
          throw new IllegalArgumentException(ground + " is no wish");
        }
      }
      case WISH -> {
        if (wish == null) {
          throw new IllegalArgumentException("A wish has a name");
        }
      }
      default -> throw new IllegalArgumentException(ground + " is found out, not given");
    }
  }

  public static Bar supervises(String mentor, String member) {
    return new Bar(new Pairing(member, mentor), Ground.SUPERVISES, null);
  }

  public static Bar avoided(String member, String mentor) {
    return new Bar(new Pairing(member, mentor), Ground.AVOIDED, null);
  }

  public static Bar wish(String member, String mentor, String wish) {
    return new Bar(new Pairing(member, mentor), Ground.WISH, wish);
  }

  /** Whoever writes an intake to a log tells nobody who is avoided. */
  @Override
  public String toString() {
    return ground.secret() ? "Bar[secret]" : "Bar[" + pairing + ", " + ground + ", " + wish + "]";
  }
}
