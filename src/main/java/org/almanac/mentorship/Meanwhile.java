package org.almanac.mentorship;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** Who mentors while the mentor is away, from a day to a day; or that somebody is wished for. */
@Embeddable
class Meanwhile {
  private String interimId;
  private LocalDate interimFrom;
  private LocalDate interimTo;
  private boolean interimWanted;

  /** The member would rather have somebody meanwhile than wait. */
  void wanted(boolean wanted) {
    interimWanted = wanted;
  }

  void mentored(String mentor, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Meanwhile from " + from + " to " + to);
    }
    interimId = mentor;
    interimFrom = from;
    interimTo = to;
    interimWanted = false;
  }

  void over() {
    interimId = null;
    interimFrom = null;
    interimTo = null;
  }

  boolean isWanted() {
    return interimWanted;
  }

  Optional<String> mentor() {
    return Optional.ofNullable(interimId);
  }

  Optional<String> mentorOn(LocalDate day) {
    return mentor().filter(id -> !day.isBefore(interimFrom) && !day.isAfter(interimTo));
  }

  /** Whether it was for a time that is over on this day. */
  boolean isOver(LocalDate today) {
    return interimId != null && today.isAfter(interimTo);
  }

  /** The last day; null without anybody. */
  LocalDate to() {
    return interimTo;
  }
}
