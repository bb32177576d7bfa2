package org.almanac.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.almanac.registers.MemberSaid;
import org.almanac.registers.MentorSaid;
import org.almanac.registers.MentorServed;
import org.almanac.registers.Registering;
import org.almanac.registers.Wish;
import org.almanac.sandbox.SandboxAssociationPeople.Somebody;

/** Invents what the association's people say in August: most have said it, a few not yet. */
final class SandboxAssociationSaid {
  private static final int SEED = 5;
  private static final LocalDate HALF_DAY = LocalDate.of(2026, 8, 12);
  private static final List<String> NEEDS =
      List.of(
          "first-months",
          "trustees",
          "coaching-principals",
          "school-improvement",
          "special-education",
          "equity",
          "indigenous-education",
          "communication",
          "leading-change",
          "crisis",
          "balance");
  private static final List<String> BUSINESS =
      List.of(
          "budget",
          "capital-planning",
          "labour-relations",
          "law-and-policy",
          "technology",
          "trustees",
          "leading-change");
  private static final Set<Integer> SILENT_MEMBERS = Set.of(9, 21, 30, 37);
  private static final Set<Integer> SILENT_MENTORS = Set.of(17, 26);
  private static final Set<Integer> UNPREPARED = Set.of(6, 19);

  /** How far a few would go: two hours there and back, or to the next town. */
  private static final List<Integer> NEAR = List.of(60, 90, 120);

  private final String organization;
  private final Registering registering;
  private final Random random = new Random(SEED);

  SandboxAssociationSaid(String organization, Registering registering) {
    this.organization = organization;
    this.registering = registering;
  }

  void members(List<Somebody> members, List<Somebody> mentors) {
    for (int i = 0; i < members.size(); i++) {
      Somebody who = members.get(i);
      String id = who.person().id();
      if (SILENT_MEMBERS.contains(i)) {
        registering.appointed(organization, id, who.position(), who.since(), who.district());
      } else {
        registering.member(organization, id, said(who, i, mentors), null);
      }
    }
  }

  private MemberSaid said(Somebody who, int i, List<Somebody> mentors) {
    Set<Wish> wishes = new HashSet<>();
    if (i % 6 == 1) {
      wishes.add(Wish.OTHER_DISTRICT);
    }
    if (who.person().language().equals("fr")) {
      wishes.add(Wish.SAME_LANGUAGE);
    } else if (i % 10 == 4) {
      wishes.add(Wish.SAME_POSITION);
    }
    // a relative, a rival of a competition: nobody asks
    Set<String> avoid =
        i % 13 == 5 ? Set.of(mentors.get(i % mentors.size()).person().id()) : Set.of();
    return new MemberSaid(
        who.position(),
        who.since(),
        who.district(),
        some(words(who), 2 + i % 3),
        i % 12 == 7 ? NEAR.get(i / 12 % NEAR.size()) : i % 9 == 2 ? Integer.valueOf(600) : null,
        wishes,
        avoid);
  }

  void mentors(List<Somebody> mentors, List<Somebody> members) {
    List<String> prepared = new ArrayList<>();
    for (int i = 0; i < mentors.size(); i++) {
      Somebody who = mentors.get(i);
      String id = who.person().id();
      int inAll = i % 10 == 3 ? 4 : i % 4;
      if (!UNPREPARED.contains(i)) {
        prepared.add(id);
      }
      registering.served(organization, id, new MentorServed(Math.min(2, inAll), inAll, null));
      if (!SILENT_MENTORS.contains(i)) {
        Set<String> positions = new HashSet<>(Set.of("superintendent-schools"));
        positions.add(who.position());
        registering.mentor(organization, id, said(who, i, positions, members), null);
      }
    }
    registering.prepared(organization, prepared, HALF_DAY);
  }

  private MentorSaid said(Somebody who, int i, Set<String> positions, List<Somebody> members) {
    return new MentorSaid(
        positions,
        who.person().experienceYears(),
        some(words(who), 3 + i % 3),
        who.district(),
        i % 7 == 2 ? 3 : i % 2 == 0 ? 2 : 1,
        i % 8 == 5 ? Integer.valueOf(4) : null,
        i == 11 ? Set.of(members.get(3).person().id()) : Set.of());
  }

  private static List<String> words(Somebody who) {
    return switch (who.position()) {
      case "superintendent-business", "controller", "manager-facilities" -> BUSINESS;
      default -> NEEDS;
    };
  }

  private Set<String> some(List<String> words, int many) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return Set.copyOf(shuffled.subList(0, many));
  }
}
