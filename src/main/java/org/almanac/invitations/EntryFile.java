package org.almanac.invitations;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes what calendars read (iCalendar, RFC 5545 and 5546). */
class EntryFile {
  private static final String EVERY_SIX_HOURS = "PT6H";

  private final Party organizer;
  private final String address;
  private final Instant now;

  /**
   * @param address the program's address, without a slash at the end
   */
  EntryFile(Party organizer, String address, Instant now) {
    this.organizer = organizer;
    this.address = address;
    this.now = now;
  }

  /** One entry for one person to take in, or to take out again. */
  String entry(Event event, Party attendee) {
    VEvent entry = written(event);
    entry.add(attending(attendee));
    Method method = event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
    return text(calendar(method, event.begins().getZone(), List.of(event), List.of(entry)));
  }

  /**
   * Entries to look at, with nobody's name; whoever keeps the file under an address looks again.
   */
  String list(String name, ZoneId zone, List<Event> events) {
    Calendar calendar =
        calendar(
            ImmutableMethod.PUBLISH, zone, events, events.stream().map(this::written).toList());
    calendar.add(new XProperty("X-WR-CALNAME", name));
    RefreshInterval again =
        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), EVERY_SIX_HOURS);
    calendar.add(again);
    calendar.add(new XProperty("X-PUBLISHED-TTL", EVERY_SIX_HOURS));
    return text(calendar);
  }

  /** All in one zone; a calendar without entries holds the zone alone, for it may not be empty. */
  private Calendar calendar(Method method, ZoneId zone, List<Event> events, List<VEvent> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Almanac//Almanac//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(method);
    Comparator<ZonedDateTime> byTime = Comparator.comparing(ZonedDateTime::toInstant);
    List<ZonedDateTime> times = events.stream().map(Event::begins).sorted(byTime).toList();
    ZonedDateTime today = now.atZone(zone);
    calendar.add(
        new WallTime(zone)
            .between(
                times.isEmpty() ? today : times.get(0),
                times.isEmpty() ? today : times.get(times.size() - 1)));
    entries.forEach(calendar::add);
    return calendar;
  }

  /** Folded by us: the library counts characters where calendars count octets. */
  private static String text(Calendar calendar) {
    return Folding.of(calendar.toString());
  }

  private VEvent written(Event event) {
    VEvent entry = new VEvent(false);
    entry.add(new Uid(event.uid()));
    entry.add(new Sequence(event.sequence()));
    entry.add(new DtStamp(now));
    entry.add(new DtStart<>(zone(event.begins()), event.begins().toLocalDateTime()));
    entry.add(new DtEnd<>(zone(event.ends()), event.ends().toLocalDateTime()));
    entry.add(new Summary(event.summary()));
    if (!event.location().isEmpty()) {
      entry.add(new Location(event.location()));
    }
    URI page = URI.create(address + event.path());
    entry.add(new Description((event.description() + "\n" + page).strip()));
    entry.add(new Url(page));
    Organizer from =
        new Organizer(new ParameterList(List.of(organizer.commonName())), organizer.address());
    entry.add(from);
    entry.add(
        event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    entry.add(event.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    return entry;
  }

  /** The wall time with the zone's name: the library knows zones by the law of years ago. */
  private static ParameterList zone(ZonedDateTime at) {
    return new ParameterList(List.of(new TzId(at.getZone().getId())));
  }

  /** No answer is asked for: who can't come says so on the card, and nowhere twice. */
  private static Attendee attending(Party who) {
    return new Attendee(
        new ParameterList(
            List.of(
                who.commonName(),
                CuType.INDIVIDUAL,
                Role.REQ_PARTICIPANT,
                PartStat.NEEDS_ACTION,
                Rsvp.FALSE)),
        who.address());
  }
}
