package org.almanac.notices;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says to a coordinator that no mail leaves, since when, why, and who can mend it. */
@Component
class ServerNote {
  private final MailServerState server;
  private final MailWords words;
  private final MessageSource messages;
  private final Clock clock;

  ServerNote(MailServerState server, MailWords words, MessageSource messages, Clock clock) {
    this.server = server;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /** Empty while mail leaves, or hasn't for so short a time that it will pass by itself. */
  Optional<String> of(String organization) {
    return server
        .away()
        .filter(away -> away.tellable(clock.instant()))
        .map(
            away ->
                messages.getMessage(
                    "notices.server." + away.what(),
                    new Object[] {
                      words.at(organization, away.since()),
                      words.hour(organization, away.retryAt()),
                      away.said()
                    },
                    LocaleContextHolder.getLocale()));
  }

  /** The same where it stands as it was said first: without when it is tried again. */
  String incident(String organization, MailServerState.Away away) {
    return messages.getMessage(
        "notices.server.incident." + away.what(),
        new Object[] {words.at(organization, away.since()), away.said()},
        LocaleContextHolder.getLocale());
  }
}
