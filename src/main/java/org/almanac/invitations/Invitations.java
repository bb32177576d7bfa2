package org.almanac.invitations;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Enclosure;
import org.almanac.notices.Enclosure.Method;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a mail brings for the calendar. The organizer is the organization, under the address that
 * mails are sent from: calendars take a change only from who sent the invitation, and a
 * coordinator's successor is somebody else.
 */
@Component
public class Invitations {
  private final Organizations organizations;
  private final Calendars calendars;
  private final Clock clock;
  private final String mailFrom;
  private final String address;

  Invitations(
      Organizations organizations,
      Calendars calendars,
      Clock clock,
      @Value("${almanac.mail-from}") String mailFrom,
      @Value("${almanac.address}") String address) {
    this.organizations = organizations;
    this.calendars = calendars;
    this.clock = clock;
    this.mailFrom = mailFrom;
    this.address = address.replaceAll("/+$", "");
  }

  /** One event for one person: to take in, or, not taking place, to take out. */
  public Enclosure invite(Person person, Event event) {
    return new Enclosure(
        event.cancelled() ? Method.CANCEL : Method.REQUEST,
        event.uid(),
        event.sequence(),
        event.begins().toInstant(),
        "invite",
        file(person.organization()).entry(event, new Party(person.name(), person.mail())));
  }

  /** A year of one person, to look at. */
  public Enclosure year(String organization, ProgramYear year) {
    return new Enclosure(
        Method.PUBLISH,
        Event.uid(organization, year.key()),
        0,
        clock.instant(),
        "year",
        list(organization, year.name(), year.events()));
  }

  /** Events as one calendar of their own. */
  String list(String organization, String name, List<Event> events) {
    ZoneId zone = calendars.of(organization).zone();
    return file(organization).list(name, zone, events);
  }

  /** A path of the program as a whole address. */
  String absolute(String path) {
    return address + path;
  }

  private EntryFile file(String organization) {
    String name = organizations.findById(organization).map(Organization::name).orElse(organization);
    return new EntryFile(new Party(name, mailFrom), address, clock.instant());
  }
}
