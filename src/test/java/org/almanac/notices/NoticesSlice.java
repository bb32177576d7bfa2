package org.almanac.notices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.almanac.access.Languages;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedLinks;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.people.Awaited;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Rules;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The post on a database of its own: real transactions, a clock in hand, a scripted server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJpaTest(properties = "logging.level.org.almanac.notices=OFF")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ImportAutoConfiguration({MessageSourceAutoConfiguration.class, ThymeleafAutoConfiguration.class})
@Import({
  Addressees.class,
  Announcements.class,
  AttentionBudget.class,
  Awaited.class,
  Calendars.class,
  Composition.class,
  DailyMail.class,
  Delivery.class,
  Filing.class,
  FirstLook.class,
  FirstMails.class,
  Inbox.class,
  InboxConnection.class,
  InboxState.class,
  IncomingMail.class,
  Languages.class,
  Letters.class,
  LiveLinks.class,
  MailAudit.class,
  MailDesk.class,
  MailDispatch.class,
  MailRoom.class,
  MailServerConfiguration.class,
  MailServerState.class,
  MailStops.class,
  MailWords.class,
  Notices.class,
  NoticesConfiguration.class,
  Pace.class,
  PeopleAtWork.class,
  QuietHours.class,
  Readdressing.class,
  RoleHolders.class,
  Rules.class,
  NoticeSeen.class,
  Sending.class,
  ServerNote.class,
  ServerWatch.class,
  Settling.class,
  StopLinks.class,
  SignedLinks.class,
  Signing.class,
  Tenants.class,
  Turns.class,
  Undelivered.class,
  UndeliveredText.class,
  Wording.class,
  Writing.class,
  PostOffice.class,
  PostOffice.Beans.class
})
@interface NoticesSlice {}
