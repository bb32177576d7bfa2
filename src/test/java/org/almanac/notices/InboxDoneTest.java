package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What was for us is moved, where the mailbox has a folder for it; nothing else leaves it. */
@NoticesSlice
class InboxDoneTest {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  @DynamicPropertySource
  static void mailbox(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("almanac.mail.inbox.host", () -> "127.0.0.1");
    properties.add("almanac.mail.inbox.port", () -> SERVER.getImap().getPort());
    properties.add("almanac.mail.inbox.security", () -> "none");
    properties.add("almanac.mail.inbox.username", () -> "almanac");
    properties.add("almanac.mail.inbox.password", () -> "secret");
    properties.add("almanac.mail.inbox.done", () -> "Done");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Autowired PostOffice post;
  @Autowired Inbox inbox;
  @Autowired InboxState state;
  @Autowired StopLinks links;

  @Test
  void what_was_for_us_is_moved_and_what_somebody_marked_as_deleted_is_still_there()
      throws Exception {
    post.open();
    state.end(post.clock.instant());
    GreenMailUser user = SERVER.setUser("almanac@example.org", "almanac", "secret");
    arrives(user, "somebody's");
    SERVER
        .getManagers()
        .getImapHostManager()
        .getInbox(user)
        .getMessages()
        .get(0)
        .setFlags(new Flags(Flags.Flag.DELETED), true);
    String path = links.make();
    links.keep(path, PostOffice.ORG, PostOffice.PRINCIPAL);
    arrives(user, "stop " + path.substring(StopLinks.PATH.length()));
    arrives(user, "a word");
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(subjects("INBOX")).containsExactly("somebody's", "a word");
    assertThat(subjects("Done")).containsExactly("stop " + path.substring(6));
  }

  @Test
  void a_mail_that_cant_be_fetched_is_tried_three_times() {
    assertThat(state.trying(7)).isZero();
    assertThat(state.trying(7)).isEqualTo(1);
    assertThat(state.trying(7)).isEqualTo(2);
    assertThat(state.trying(7)).isEqualTo(3);
    assertThat(state.trying(8)).isZero();
  }

  private static void arrives(GreenMailUser user, String subject) throws Exception {
    String mail = "From: lee@example.org\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
    user.deliver(
        new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private static List<String> subjects(String name) throws Exception {
    List<String> subjects = new ArrayList<>();
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", SERVER.getImap().getPort(), "almanac", "secret");
      Folder folder = store.getFolder(name);
      folder.open(Folder.READ_ONLY);
      for (Message message : folder.getMessages()) {
        subjects.add(message.getSubject());
      }
      folder.close(false);
    }
    return subjects;
  }
}
