package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import org.almanac.HandClock;
import org.almanac.notices.DeliverySettings.Security;
import org.almanac.notices.DeliverySettings.SignInWith;
import org.junit.jupiter.api.Test;

/** An installation without a mailbox to read. */
class InboxNotConfiguredTest {
  @Test
  void without_an_imap_server_nothing_is_read_and_nothing_is_noted() {
    InboxSettings none =
        new InboxSettings("", null, Security.TLS, SignInWith.PASSWORD, "", "", "INBOX", "");
    InboxConnection connection = mock();
    InboxState state = mock();
    IncomingMail incoming = mock();
    assertThat(new Inbox(none, connection, state, incoming, new HandClock()).read()).isZero();
    verifyNoInteractions(connection, state, incoming);
  }
}
