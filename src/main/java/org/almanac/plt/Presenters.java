package org.almanac.plt;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Presenters extends JpaRepository<Presenter, Long> {
  List<Presenter> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  List<Presenter> findByOrganizationOrderByMeetingKey(String organization);
}
