package org.almanac.writing;

import org.almanac.writing.Spot.Place;

/**
 * A sheet that somebody may open now.
 *
 * @param place where their own texts stand
 * @param offer null where it is no longer offered: then it is there to read
 */
record OpenSheet(SheetKind kind, Place place, Offer offer) {
  boolean writable() {
    return offer != null;
  }

  /** The other of the pair; null where there is none. */
  String with() {
    return offer == null ? null : offer.with();
  }
}
