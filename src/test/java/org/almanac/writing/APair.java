package org.almanac.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.access.NoticeSeen;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.rules.Profiles;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two pairs in two organizations, a coordinator in each, and a program that gives them sheets. */
@TestConfiguration
class APair {
  static final List<String> ORGANIZATIONS = List.of("o1", "o2");
  static final String TOGETHER = "try-together";
  static final String ALONE = "try-alone";
  static final String PLAN = "try-plan";
  private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

  /** Who is a pair with whom just now: member, mentor. */
  final List<String[]> pairs = new ArrayList<>();

  LocalDate until;

  @Bean
  SheetOffers pairSheets() {
    return new SheetOffers() {
      @Override
      public Optional<SheetKind> kind(String organization, String key) {
        return switch (key) {
          case TOGETHER -> Optional.of(sheet(key, Readers.TWO, "between-us", "goals"));
          case ALONE -> Optional.of(sheet(key, Readers.ONE, "people", "thoughts"));
          case PLAN -> Optional.of(sheet(key, Readers.IF_WANTED, "next"));
          default -> Optional.empty();
        };
      }

      @Override
      public List<Offer> offers(String organization, String person, LocalDate today) {
        List<Offer> offers = new ArrayList<>();
        for (String[] pair : pairs) {
          String both = pair[0] + "-" + pair[1];
          if (person.equals(pair[0])) {
            offers.add(offer(TOGETHER, both, pair[1]));
            offers.add(offer(ALONE, "own", null));
            offers.add(offer(PLAN, "start", pair[1]));
          } else if (person.equals(pair[1])) {
            offers.add(offer(TOGETHER, both, pair[0]));
            offers.add(offer(ALONE, "own", null));
          }
        }
        return offers;
      }

      @Override
      public boolean inUse() {
        return true;
      }
    };
  }

  private Offer offer(String kind, String subject, String with) {
    return new Offer(kind, subject, with, BEGAN, until, locale -> "About " + subject);
  }

  private static SheetKind sheet(String key, Readers readers, String... fields) {
    List<Prompt> prompts = new ArrayList<>();
    for (String field : fields) {
      prompts.add(
          new Prompt(field, in("Field " + field), in("Hint " + field), field.equals("people")));
    }
    return new SheetKind(
        key, readers, in("Sheet " + key), in("Lead"), List.of(new Bundle(in("Part"), prompts)));
  }

  private static Words in(String text) {
    return locale -> locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? "FR " + text : text;
  }

  @Bean
  Cast whoIsThere(
      Organizations organizations,
      Profiles profiles,
      Units units,
      Persons persons,
      RoleAssignments roles,
      NoticeSeen notice,
      PasswordEncoder encoder) {
    return new Cast(organizations, profiles, units, persons, roles, notice, encoder);
  }

  /** Who is there, made once: in each organization mem, men, next, coo, sup and aid. */
  record Cast(
      Organizations organizations,
      Profiles profiles,
      Units units,
      Persons persons,
      RoleAssignments roles,
      NoticeSeen notice,
      PasswordEncoder encoder) {
    void comes() {
      for (String code : ORGANIZATIONS) {
        if (organizations.existsById(code)) {
          continue;
        }
        organizations.save(new Organization(code, "Association " + code));
        profiles.seed(code, "gentle");
        Unit top = units.save(new Unit(code, code, "Top", UnitKind.DISTRICT, null));
        Unit school = units.save(new Unit(code, code + "S", "School", UnitKind.SCHOOL, top.id()));
        holds(code, "mem", Role.NEW_MEMBER, top);
        holds(code, "men", Role.MENTOR, top);
        holds(code, "next", Role.MENTOR, top);
        holds(code, "coo", Role.COORDINATOR, top);
        holds(code, "sup", Role.SUPERINTENDENT, top);
        holds(code, "aid", Role.PRINCIPAL, school);
      }
    }

    private void holds(String code, String name, Role role, Unit unit) {
      Person person =
          new Person(code + name, code, name, "Of " + code, name + "@" + code + ".example.org")
              .withPassword(encoder.encode("almanac"));
      roles.save(new RoleAssignment(persons.save(person), role, unit, BEGAN));
      notice.seen(code, person.id(), "en", true);
    }
  }
}
