package org.almanac.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.engine.DueWork;
import org.springframework.stereotype.Component;

/** Everything that leaves: writes the mails whose notices may go, then sends those that are due. */
@Component
class MailDispatch implements DueWork {
  private final Notices notices;
  private final Mails mails;
  private final Composition composition;
  private final Sending sending;
  private final MailStops stops;
  private final MailServerState server;
  private final ServerWatch watch;
  private final Pace pace;

  MailDispatch(
      Notices notices,
      Mails mails,
      Composition composition,
      Sending sending,
      MailStops stops,
      MailServerState server,
      ServerWatch watch,
      Pace pace) {
    this.notices = notices;
    this.mails = mails;
    this.composition = composition;
    this.sending = sending;
    this.stops = stops;
    this.server = server;
    this.watch = watch;
    this.pace = pace;
  }

  @Override
  public String name() {
    return "mails";
  }

  @Override
  public Optional<Instant> nextDue() {
    return Stream.of(
            notices.firstReady(),
            stops.firstDue().map(this::whenItMayLeave),
            Optional.ofNullable(mails.firstClaimed()).map(at -> at.plus(Sending.ABANDONED)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Instant whenItMayLeave(Instant due) {
    return Stream.of(
            Optional.of(due), server.away().map(MailServerState.Away::retryAt), pace.fullUntil())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(due);
  }

  @Override
  public Done runDue(Instant now) {
    try {
      sending.takeBack(now);
      composition.composeDue(now);
      return sending.sendDue();
    } finally {
      watch.look(now);
    }
  }
}
