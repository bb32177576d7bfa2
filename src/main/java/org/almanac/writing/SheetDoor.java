package org.almanac.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.writing.Spot.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who opens which sheet: whoever wrote it, and the other of the pair where the sheet says so and
 * both still are a pair. Asked of the programs each time, so what ended is closed from then on; for
 * everybody else, whatever their role, it isn't there.
 */
@Component
class SheetDoor {
  private final ObjectProvider<SheetOffers> programs;
  private final Sheets sheets;
  private final Shares shares;
  private final AccountHands hands;
  private final Calendars calendars;

  SheetDoor(
      ObjectProvider<SheetOffers> programs,
      Sheets sheets,
      Shares shares,
      AccountHands hands,
      Calendars calendars) {
    this.programs = programs;
    this.sheets = sheets;
    this.shares = shares;
    this.hands = hands;
    this.calendars = calendars;
  }

  /** What I may write today. */
  List<OpenSheet> offered(SignedIn me) {
    return offers(me.organization(), me.id()).stream()
        .flatMap(offer -> open(me, offer).stream())
        .toList();
  }

  private Optional<OpenSheet> open(SignedIn me, Offer offer) {
    Place place = new Place(me.organization(), offer.kind(), offer.subject(), me.id());
    return kind(me.organization(), offer.kind()).map(kind -> new OpenSheet(kind, place, offer));
  }

  /** What I wrote that is no longer offered: it stays mine. */
  List<OpenSheet> kept(SignedIn me) {
    List<Offer> now = offers(me.organization(), me.id());
    return sheets.all(me.organization(), me.id()).keySet().stream()
        .filter(place -> now.stream().noneMatch(o -> o.is(place.kind(), place.subject())))
        .flatMap(place -> sealed(place).stream())
        .toList();
  }

  private Optional<OpenSheet> sealed(Place place) {
    return kind(place.organization(), place.kind()).map(kind -> new OpenSheet(kind, place, null));
  }

  /** One of my own, to write or, once it ended, to read. */
  Optional<OpenSheet> mine(SignedIn me, String kind, String subject) {
    Optional<OpenSheet> offered =
        offers(me.organization(), me.id()).stream()
            .filter(offer -> offer.is(kind, subject))
            .findFirst()
            .flatMap(offer -> open(me, offer));
    return offered.or(
        () -> kept(me).stream().filter(open -> is(open.place(), kind, subject)).findFirst());
  }

  private static boolean is(Place place, String kind, String subject) {
    return place.kind().equals(kind) && place.subject().equals(subject);
  }

  /** Where the other of my pair writes what I read on this sheet too. */
  Optional<Place> others(OpenSheet sheet) {
    if (sheet.with() == null || sheet.kind().readers() != Readers.TWO) {
      return Optional.empty();
    }
    Place theirs = sheet.place().of(sheet.with());
    return pairedBy(theirs, sheet.place().author()) ? Optional.of(theirs) : Optional.empty();
  }

  /** What others let me read. */
  List<OpenSheet> sharedWith(SignedIn me) {
    List<OpenSheet> shared = new ArrayList<>();
    for (Place place : shares.with(me.organization(), me.id())) {
      shared(me, place).ifPresent(shared::add);
    }
    return shared;
  }

  /** A sheet that its author lets me read. */
  Optional<OpenSheet> shared(SignedIn me, Place place) {
    return pairedBy(place, me.id()) && shares.reads(place, me.id())
        ? sealed(place).filter(open -> open.kind().readers() == Readers.IF_WANTED)
        : Optional.empty();
  }

  /** Whether the author of a place is offered this sheet together with somebody. */
  private boolean pairedBy(Place place, String with) {
    return offers(place.organization(), place.author()).stream()
        .anyMatch(o -> o.is(place.kind(), place.subject()) && with.equals(o.with()));
  }

  /**
   * Until when my pages stay closed because somebody else could come in as me; empty when they are
   * open, or when there was nothing to open when a code was given. A replaced password closes them
   * in any case: what is written from then on may be written by, or for, somebody else.
   */
  Optional<Instant> closedUntil(SignedIn me) {
    List<String> authors =
        new ArrayList<>(
            offers(me.organization(), me.id()).stream()
                .map(Offer::with)
                .filter(Objects::nonNull)
                .toList());
    authors.add(me.id());
    Optional<Instant> given =
        hands
            .lately(me.organization(), me.id())
            .filter(at -> sheets.begunBefore(me.organization(), authors, at));
    return Stream.concat(given.stream(), hands.replaced(me.organization(), me.id()).stream())
        .max(Comparator.naturalOrder())
        .map(at -> at.plus(AccountHands.CLOSED));
  }

  Optional<SheetKind> kind(String organization, String key) {
    return programs.stream().flatMap(p -> p.kind(organization, key).stream()).findFirst();
  }

  private List<Offer> offers(String organization, String person) {
    LocalDate today = calendars.of(organization).today();
    return programs
        .orderedStream()
        .flatMap(program -> program.offers(organization, person, today).stream())
        .filter(offer -> offer.on(today))
        .toList();
  }
}
