package org.almanac.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What each organization has decided. A new organization begins with the profile {@code gentle};
 * its own rows go before it. A change counts here at once and on every other node within a minute.
 */
@Component
public class Rules {
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private final SettingRows rows;
  private final Clock clock;
  private final Map<String, Decided> gentle = ProfileFile.named("gentle").decided();
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  Rules(SettingRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  private record Read(Instant at, List<Setting> settings, Map<String, Settings> composed) {}

  /** What is in force in today's school year. */
  public Settings of(String organization) {
    ZoneId zone = ZoneId.of(of(organization, schoolYear(ZoneId.of("UTC"))).text("calendar.zone"));
    return of(organization, schoolYear(zone));
  }

  /** What is in force in the named school year, for example {@code 2026-27}. */
  public Settings of(String organization, String schoolYear) {
    Read known = known(organization);
    return known
        .composed()
        .computeIfAbsent(schoolYear, year -> compose(organization, known.settings(), year));
  }

  /** What the organizations have for a key, whichever year it is for. */
  public Set<String> everywhere(String key) {
    return rows.valuesOf(key);
  }

  void forget(String organization) {
    read.remove(organization);
  }

  void forgetNowAndWhenCommitted(String organization) {
    forget(organization);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              forget(organization);
            }
          });
    }
  }

  private Read known(String organization) {
    Instant now = clock.instant();
    Read known = read.get(organization);
    if (known == null || Duration.between(known.at(), now).abs().compareTo(BELIEVED) >= 0) {
      List<Setting> settings = rows.findByOrganizationOrderByFromSchoolYear(organization);
      known = new Read(now, settings, new ConcurrentHashMap<>());
      read.put(organization, known);
    }
    return known;
  }

  private Settings compose(String organization, List<Setting> settings, String schoolYear) {
    Map<String, Decided> decided = new HashMap<>(gentle);
    settings.stream()
        .filter(setting -> setting.inForceIn(schoolYear))
        .forEach(setting -> decided.put(setting.key(), setting.decided()));
    return new Settings(organization, decided);
  }

  private String schoolYear(ZoneId zone) {
    LocalDate today = LocalDate.now(clock.withZone(zone));
    int startsIn = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
    int ends = (startsIn + 1) % 100;
    return startsIn + (ends < 10 ? "-0" : "-") + ends;
  }
}
