package org.almanac.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What each organization has decided. A new organization begins with the profile {@code gentle};
 * its own rows go before it.
 */
@Component
public class Rules {
  private final SettingRows rows;
  private final Clock clock;
  private final Map<String, Decided> gentle = ProfileFile.named("gentle").decided();
  private final Map<String, List<Setting>> read = new ConcurrentHashMap<>();
  private final Map<String, Settings> composed = new ConcurrentHashMap<>();

  Rules(SettingRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** What is in force in today's school year. */
  public Settings of(String organization) {
    ZoneId zone = ZoneId.of(of(organization, schoolYear(ZoneId.of("UTC"))).text("calendar.zone"));
    return of(organization, schoolYear(zone));
  }

  /** What is in force in the named school year, for example {@code 2026-27}. */
  public Settings of(String organization, String schoolYear) {
    return composed.computeIfAbsent(
        organization + ":" + schoolYear, key -> compose(organization, schoolYear));
  }

  /** What the organizations have for a key, whichever year it is for. */
  public Set<String> everywhere(String key) {
    return rows.valuesOf(key);
  }

  void forget(String organization) {
    read.remove(organization);
    composed.keySet().removeIf(key -> key.startsWith(organization + ":"));
  }

  private Settings compose(String organization, String schoolYear) {
    Map<String, Decided> decided = new HashMap<>(gentle);
    read.computeIfAbsent(organization, rows::findByOrganizationOrderByFromSchoolYear).stream()
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
