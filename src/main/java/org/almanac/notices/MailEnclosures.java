package org.almanac.notices;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The calendar files of all mails. */
interface MailEnclosures extends JpaRepository<MailEnclosure, Long> {
  List<MailEnclosure> findByMailIdOrderByFileNumber(Long mailId);
}
