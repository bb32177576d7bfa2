package org.almanac.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almanac.people.Founding;
import org.almanac.people.NewOrganization;
import org.almanac.people.Organization;
import org.almanac.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The organizations that the installation names, {@code almanac.organizations.CODE.*}, made when
 * the program starts, each with a first coordinator; what is there already stays as it is.
 */
@Component
class ConfiguredOrganizations implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredOrganizations.class);
  private static final String PREFIX = "almanac.organizations";

  private final Environment environment;
  private final Founding founding;
  private final FirstSignIn firstSignIn;
  private final TransactionTemplate transaction;

  ConfiguredOrganizations(
      Environment environment,
      Founding founding,
      FirstSignIn firstSignIn,
      PlatformTransactionManager transactions) {
    this.environment = environment;
    this.founding = founding;
    this.firstSignIn = firstSignIn;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What is said about one organization.
   *
   * @param zone such as {@code America/Vancouver}; the profile's without it
   * @param profile the rules to begin with; {@code gentle} without it
   * @param calendar a file in {@code calendars/}; the profile's without it
   */
  record Configured(
      String name, String zone, String profile, String calendar, FirstPerson coordinator) {}

  /**
   * The first coordinator.
   *
   * @param key the organization's own key for the person, as in people.csv
   * @param code with which the person chooses a password, once
   */
  record FirstPerson(String key, String givenName, String familyName, String mail, String code) {}

  @Override
  public void afterSingletonsInstantiated() {
    Binder.get(environment)
        .bind(PREFIX, Bindable.mapOf(String.class, Configured.class))
        .orElse(Map.of())
        .forEach(
            (code, configured) -> {
              try {
                transaction.executeWithoutResult(status -> found(code, configured));
              } catch (IllegalArgumentException | IllegalStateException e) {
                throw new IllegalStateException(PREFIX + "." + code + ": " + e.getMessage(), e);
              }
            });
  }

  private void found(String code, Configured configured) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (configured.zone() != null) {
      settings.put("calendar.zone", zone(configured.zone()));
    }
    if (configured.calendar() != null) {
      settings.put("calendar.file", calendar(configured.calendar()));
    }
    String profile = configured.profile() == null ? "gentle" : configured.profile();
    Organization organization =
        founding.found(new NewOrganization(code, configured.name(), profile, settings));
    if (configured.coordinator() == null) {
      return;
    }
    FirstPerson first = configured.coordinator();
    Person person =
        founding.coordinator(
            organization,
            needed("key", first.key()),
            needed("given-name", first.givenName()),
            needed("family-name", first.familyName()),
            mail(first.mail()));
    if (first.code() != null && firstSignIn.offer(person, first.code())) {
      LOG.info("{}: the first coordinator chooses a password at /sign-in/first", code);
    }
  }

  private static String zone(String zone) {
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no zone " + zone, e);
    }
  }

  private static String calendar(String file) {
    if (!file.matches("[A-Za-z0-9.-]+") || !new ClassPathResource("calendars/" + file).exists()) {
      throw new IllegalArgumentException("there is no calendar file " + file);
    }
    return file;
  }

  private static String mail(String mail) {
    if (!needed("mail", mail).matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
      throw new IllegalArgumentException("coordinator.mail is no mail address: " + mail);
    }
    return mail;
  }

  private static String needed(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("coordinator." + name + " is needed");
    }
    return value.strip();
  }
}
