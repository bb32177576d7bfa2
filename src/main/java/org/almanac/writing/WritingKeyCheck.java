package org.almanac.writing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Before anybody comes in: is there a key where one is needed, and does it open what is there? */
@Component
class WritingKeyCheck implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(WritingKeyCheck.class);

  private final WritingKeys keys;
  private final SheetTexts texts;
  private final ObjectProvider<SheetOffers> programs;
  private final Set<String> lost;
  private final boolean production;

  WritingKeyCheck(
      WritingKeys keys,
      SheetTexts texts,
      ObjectProvider<SheetOffers> programs,
      @Value("${almanac.writing.lost-keys:}") List<String> lost,
      Environment environment) {
    this.keys = keys;
    this.texts = texts;
    this.programs = programs;
    this.lost = Set.copyOf(lost);
    this.production = environment.acceptsProfiles(Profiles.of("production"));
  }

  @Override
  public void afterSingletonsInstantiated() {
    Set<String> missing = new TreeSet<>(texts.keyIds());
    missing.removeAll(keys.ids());
    missing.removeAll(lost);
    boolean needed = programs.stream().anyMatch(SheetOffers::inUse);
    if (keys.newest().isEmpty() && (needed || !missing.isEmpty())) {
      throw new IllegalStateException(
          "ALMANAC_WRITING_KEY is needed: people write private pages here, and the key that locks"
              + " them stands outside the database. Make one with: openssl rand -base64 32, and"
              + " keep a copy of it: without the key nobody can open the pages.");
    }
    if (!missing.isEmpty()) {
      String said =
          "Private pages are locked with keys that are not here: "
              + String.join(",", missing)
              + ". Give the earlier keys as ALMANAC_WRITING_OLD_KEYS; where a key is lost for good,"
              + " ALMANAC_WRITING_LOST_KEYS="
              + String.join(",", missing)
              + " starts without those pages.";
      if (production) {
        throw new IllegalStateException(said);
      }
      LOG.warn(said);
    }
  }
}
