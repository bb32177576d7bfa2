package org.almanac.sandbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Invents people's names from {@code sandbox/names.csv}: no two alike, the same on every start. */
final class SandboxDistrictNames {
  private static final int SEED = 2026;

  private final List<Background> deck = new ArrayList<>();
  private final Set<String> mails = new HashSet<>();
  private final String domain;
  private int next;

  /** A name and the mail address made of it. */
  record Name(String given, String family, String mail) {}

  SandboxDistrictNames() {
    this(SEED, "example.org");
  }

  /** Other people, elsewhere. */
  SandboxDistrictNames(int seed, String domain) {
    this.domain = domain;
    Random random = new Random(seed);
    for (CSVRecord row : SandboxDistrictFile.rows("names.csv")) {
      Background background =
          new Background(shuffled(row.get("given"), random), shuffled(row.get("family"), random));
      deck.addAll(Collections.nCopies(Integer.parseInt(row.get("share")), background));
    }
    Collections.shuffle(deck, random);
  }

  /** The next person's name. */
  Name next() {
    while (true) {
      Name drawn = deck.get(next++ % deck.size()).next();
      Name name = new Name(drawn.given(), drawn.family(), mail(drawn.given(), drawn.family()));
      if (mails.add(name.mail())) {
        return name;
      }
    }
  }

  /** A name with a given name that is asked for. */
  Name next(String given) {
    return next(given, next().family());
  }

  /** A name that is asked for. */
  Name next(String given, String family) {
    Name wanted = new Name(given, family, mail(given, family));
    if (!mails.add(wanted.mail())) {
      throw new IllegalStateException("Two people would be " + wanted.mail());
    }
    return wanted;
  }

  private String mail(String given, String family) {
    return plain(given) + "." + plain(family) + "@" + domain;
  }

  /** Letters and hyphens as a mail address takes them: Đặng becomes dang. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace("ß", "ss")
        .replaceAll("[^a-z-]", "");
  }

  private static List<String> shuffled(String names, Random random) {
    List<String> list = new ArrayList<>(List.of(names.split(";")));
    Collections.shuffle(list, random);
    return list;
  }

  /** Names that are at home with each other; goes through given and family names at two paces. */
  private static final class Background {
    private final List<String> given;
    private final List<String> family;
    private int drawn;

    Background(List<String> given, List<String> family) {
      this.given = given;
      this.family = family;
    }

    Name next() {
      if (drawn >= given.size() * family.size()) {
        throw new IllegalStateException("No names left beside " + given.get(0));
      }
      int round = drawn / given.size();
      String first = given.get(drawn % given.size());
      String last = family.get((drawn + round) % family.size());
      drawn++;
      return new Name(first, last, null);
    }
  }
}
