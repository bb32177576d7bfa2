package org.almanac.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a program gives people to write. What is no longer offered is sealed: each keeps what they
 * wrote themselves, and nobody else reads it any more.
 */
public interface SheetOffers {
  /** The kind of this name, with what the organization asks in it; empty for another program's. */
  Optional<SheetKind> kind(String organization, String key);

  /** The sheets that a person may write on a day. */
  List<Offer> offers(String organization, String person, LocalDate today);

  /** Whether any organization offers something, so that a key to lock it with is needed. */
  boolean inUse();
}
