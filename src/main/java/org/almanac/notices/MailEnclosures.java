package org.almanac.notices;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The calendar files of all mails. */
interface MailEnclosures extends JpaRepository<MailEnclosure, Long> {
  /** What lies in a mail, but for what a later mail was faster to tell the same person. */
  @Query(
      """
      select e from MailEnclosure e where e.mailId = :mail and not exists (
        select n.id from MailEnclosure n, Mail m where m.id = n.mailId
        and m.organization = :organization and m.person = :person
        and m.state = SENT and n.uid = e.uid and n.sequence > e.sequence)
      order by e.fileNumber""")
  List<MailEnclosure> stillTrue(Long mail, String organization, String person);
}
