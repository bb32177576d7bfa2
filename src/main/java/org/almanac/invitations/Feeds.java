package org.almanac.invitations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.almanac.access.Languages;
import org.almanac.calendar.Calendars;
import org.almanac.people.Persons;
import org.almanac.people.RoleHolders;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person's own dates, under a private address that can be made anew and switched off. */
@Service
@Transactional
class Feeds {
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final PrivateAddresses addresses;
  private final List<ProgramDates> programs;
  private final Invitations invitations;
  private final Persons persons;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Languages languages;
  private final MessageSource messages;
  private final Clock clock;

  Feeds(
      PrivateAddresses addresses,
      List<ProgramDates> programs,
      Invitations invitations,
      Persons persons,
      RoleHolders holders,
      Calendars calendars,
      Languages languages,
      MessageSource messages,
      Clock clock) {
    this.addresses = addresses;
    this.programs = programs;
    this.invitations = invitations;
    this.persons = persons;
    this.holders = holders;
    this.calendars = calendars;
    this.languages = languages;
    this.messages = messages;
    this.clock = clock;
  }

  /** The years of all programs in which a person takes part. */
  @Transactional(readOnly = true)
  List<ProgramYear> years(String organization, String person) {
    return programs.stream().flatMap(each -> each.of(organization, person).stream()).toList();
  }

  /** One of them as a file, to keep. */
  @Transactional(readOnly = true)
  Optional<String> year(String organization, String person, String key) {
    return years(organization, person).stream()
        .filter(year -> year.key().equals(key))
        .findFirst()
        .map(year -> invitations.list(organization, year.name(), year.events()));
  }

  @Transactional(readOnly = true)
  Optional<PrivateAddress> address(String organization, String person) {
    return addresses.findByOrganizationAndPersonId(organization, person);
  }

  /**
   * Makes a new address; the one before stops working.
   *
   * @return the part of it that nobody can guess, told this once
   */
  String makeAddress(String organization, String person) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    PrivateAddress address =
        address(organization, person).orElseGet(() -> new PrivateAddress(organization, person));
    address.becomes(hash(token), clock.instant());
    addresses.saveAndFlush(address);
    return token;
  }

  void switchOff(String organization, String person) {
    addresses.deleteByOrganizationAndPersonId(organization, person);
  }

  /** What is under an address: the dates of whose it is; empty where there is no such address. */
  @Transactional(readOnly = true)
  Optional<String> under(String token) {
    return addresses
        .findByTokenHash(hash(token))
        .map(
            address ->
                Languages.in(
                    languages.of(address.organization(), address.person()), () -> dates(address)));
  }

  /** Who has no role here any more has no dates, and the calendar that still looks grows empty. */
  private String dates(PrivateAddress address) {
    String organization = address.organization();
    boolean here =
        persons.existsById(address.person())
            && !holders.rolesOf(address.person(), calendars.of(organization).today()).isEmpty();
    List<Event> events =
        here
            ? years(organization, address.person()).stream()
                .flatMap(year -> year.events().stream())
                .toList()
            : List.of();
    return invitations.list(
        organization,
        messages.getMessage("invitations.feed", null, LocaleContextHolder.getLocale()),
        events);
  }

  static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
