package org.almanac.notices;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people are to be told next: what waits already, and what a round would add to it. */
@Component
class ComingMail {
  private final Notices notices;
  private final PeopleAtWork atWork;
  private final Wording wording;
  private final MailRoom room;
  private final List<ComingNotices> coming;

  ComingMail(
      Notices notices,
      PeopleAtWork atWork,
      Wording wording,
      MailRoom room,
      ObjectProvider<ComingNotices> coming) {
    this.notices = notices;
    this.atWork = atWork;
    this.wording = wording;
    this.room = room;
    this.coming = coming.orderedStream().toList();
  }

  /** What goes in a round; what can also wait does not go alone in a month without room. */
  List<ComingNotices.Coming> of(String organization, Instant at, LocalDate day) {
    Set<String> working = atWork.people(organization, day);
    return Stream.concat(
            notices.toCome(organization, day).stream().map(ComingMail::asItIs),
            coming(organization, at).filter(next -> working.contains(next.item().person())))
        .collect(groupingBy(next -> next.item().person()))
        .entrySet()
        .stream()
        .filter(one -> needed(one.getValue()) || room.fits(organization, one.getKey(), day))
        .flatMap(one -> one.getValue().stream())
        .toList();
  }

  /** Everything that nobody has been told, on whichever day each of them works. */
  List<ComingNotices.Coming> unsent(String organization, Instant at) {
    return Stream.concat(
            notices.unsent(organization).stream().map(ComingMail::asItIs), coming(organization, at))
        .toList();
  }

  private boolean needed(List<ComingNotices.Coming> all) {
    return all.stream().anyMatch(next -> !wording.canWait(next.item()));
  }

  private static ComingNotices.Coming asItIs(Notices.Notice notice) {
    return new ComingNotices.Coming(notice.item(), null);
  }

  private Stream<ComingNotices.Coming> coming(String organization, Instant at) {
    return coming.stream().flatMap(more -> more.until(organization, at).stream());
  }
}
