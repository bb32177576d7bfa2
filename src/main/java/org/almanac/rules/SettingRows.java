package org.almanac.rules;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What organizations have decided, as stored. */
interface SettingRows extends Repository<Setting, Long> {
  List<Setting> findByOrganizationOrderByFromSchoolYear(String organization);

  Setting save(Setting setting);
}
