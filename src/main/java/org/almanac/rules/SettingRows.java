package org.almanac.rules;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What organizations have decided, as stored. */
interface SettingRows extends Repository<Setting, Long> {
  List<Setting> findByOrganizationOrderByFromSchoolYear(String organization);

  @Query("select distinct s.value from Setting s where s.key = :key")
  Set<String> valuesOf(String key);

  Setting save(Setting setting);
}
