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

  MailDispatch(
      Notices notices, Mails mails, Composition composition, Sending sending, MailStops stops) {
    this.notices = notices;
    this.mails = mails;
    this.composition = composition;
    this.sending = sending;
    this.stops = stops;
  }

  @Override
  public String name() {
    return "mails";
  }

  @Override
  public Optional<Instant> nextDue() {
    return Stream.of(
            notices.firstReady(),
            stops.firstDue(),
            Optional.ofNullable(mails.firstClaimed()).map(at -> at.plus(Sending.ABANDONED)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  @Override
  public Done runDue(Instant now) {
    composition.composeDue(now);
    return sending.sendDue(now);
  }
}
