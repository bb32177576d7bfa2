package org.almanac.notices;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes through the mailbox that mails are sent from, from where it stopped the last time. What was
 * for us is marked as read, or moved; what can't be read gets a flag for the person who looks in;
 * nothing stops it for good.
 */
@Component
class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);
  private static final int AT_ONCE = 200;
  private static final int TRIES = 3;

  private final InboxSettings settings;
  private final InboxConnection connection;
  private final InboxState state;
  private final IncomingMail incoming;
  private final Clock clock;

  Inbox(
      InboxSettings settings,
      InboxConnection connection,
      InboxState state,
      IncomingMail incoming,
      Clock clock) {
    this.settings = settings;
    this.connection = connection;
    this.state = state;
    this.incoming = incoming;
    this.clock = clock;
  }

  /** How many mails were for us. */
  int read() {
    if (!settings.configured() || !state.begin(clock.instant())) {
      return 0;
    }
    try (Store store = connection.open()) {
      Folder folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      int ours = read(store, folder);
      folder.close(false); // what others marked as deleted is theirs to throw away
      return ours;
    } catch (MessagingException | IOException e) {
      log.warn("The mailbox {} waits: {}", settings, e.getMessage());
      return 0;
    } finally {
      state.end(clock.instant());
    }
  }

  private int read(Store store, Folder folder) throws MessagingException, IOException {
    UIDFolder uids = (UIDFolder) folder;
    long last = state.last(uids.getUIDValidity());
    Message[] found = uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
    FetchProfile profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(found, profile);
    int ours = 0;
    int seen = 0;
    for (Message message : found) {
      long uid = uids.getUID(message);
      if (uid <= last) {
        continue; // asked for from beyond its end, a mailbox answers with its last
      }
      if (++seen > AT_ONCE) {
        break;
      }
      ours += read(store, message, uid) ? 1 : 0;
    }
    return ours;
  }

  private boolean read(Store store, Message message, long uid)
      throws MessagingException, IOException {
    if (state.trying(uid) >= TRIES) {
      log.warn("Mail {} of {} is left to a person: it can't be fetched", uid, settings);
      state.read(uid);
      return false;
    }
    try {
      boolean ours = incoming.take(Incoming.of(bytes(message)), uid);
      if (ours) {
        away(store, message);
      }
      return ours;
    } catch (RuntimeException e) {
      log.warn("Mail {} of {} is left to a person: {}", uid, settings, e.toString());
      state.read(uid);
      message.setFlag(Flags.Flag.FLAGGED, true);
      return false;
    }
  }

  /** No more than so many bytes, and the mail isn't marked as read by it. */
  private static byte[] bytes(Message message) throws MessagingException, IOException {
    IMAPMessage mail = (IMAPMessage) message;
    mail.setPeek(true);
    try (InputStream in = mail.getMimeStream()) {
      return in.readNBytes(Incoming.BYTES);
    }
  }

  private void away(Store store, Message message) throws MessagingException {
    message.setFlag(Flags.Flag.SEEN, true);
    if (!settings.done().isBlank()) {
      Folder done = store.getFolder(settings.done());
      if (!done.exists()) {
        done.create(Folder.HOLDS_MESSAGES);
      }
      message.getFolder().copyMessages(new Message[] {message}, done);
      message.setFlag(Flags.Flag.DELETED, true);
      if (((IMAPStore) store).hasCapability("UIDPLUS")) { // else it waits for who looks in
        ((IMAPFolder) message.getFolder()).expunge(new Message[] {message});
      }
    }
  }
}
