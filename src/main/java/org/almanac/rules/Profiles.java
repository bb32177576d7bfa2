package org.almanac.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The named profiles that an organization can begin with. */
@Component
public class Profiles {
  private final SettingRows rows;
  private final Rules rules;

  Profiles(SettingRows rows, Rules rules) {
    this.rows = rows;
    this.rules = rules;
  }

  /**
   * Gives the organization the decisions of a profile. What it has decided before stays, so a
   * second time changes nothing and a newer profile only adds.
   */
  @Transactional
  public void seed(String organization, String profile) {
    seed(organization, profile, Map.of());
  }

  /**
   * The same, with some values that are the organization's own from the start.
   *
   * @param own values by key, such as {@code calendar.zone}
   */
  @Transactional
  public void seed(String organization, String profile, Map<String, String> own) {
    own.forEach(SettingKeys.all()::check);
    Set<String> there =
        rows.findByOrganizationOrderByFromSchoolYear(organization).stream()
            .filter(row -> row.fromSchoolYear().equals(Setting.FROM_THE_BEGINNING))
            .map(Setting::key)
            .collect(Collectors.toSet());
    ProfileFile.named(profile)
        .decided()
        .forEach(
            (key, decided) -> {
              if (!there.contains(key)) {
                rows.save(
                    new Setting(
                        organization,
                        key,
                        own.getOrDefault(key, decided.value()),
                        decided.strength(),
                        Setting.FROM_THE_BEGINNING));
              }
            });
    rules.forgetNowAndWhenCommitted(organization);
  }
}
