package org.almanac.meetings;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.almanac.HandClock;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWordsDialect;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The tables and services of meetings on H2, with a clock in the hand. */
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = "spring.messages.basename=messages/meetings")
@Import({
  MeetingsSlice.Hand.class,
  Rules.class,
  Calendars.class,
  RoleHolders.class,
  AgendaRules.class,
  RoomCodes.class,
  Summary.class,
  Families.class,
  Guests.class,
  Contributions.class,
  Convening.class,
  MeetingPrograms.class,
  Attendance.class,
  CardAnswers.class,
  CalendarAnswers.class,
  Tickets.class,
  Steps.class,
  Questions.class,
  Tables.class,
  Scene.class,
  MeetingDoor.class,
  TicketForms.class,
  Owners.class,
  RoomDoor.class,
  RoomTicketPage.class,
  LinkTicketPage.class,
  RoomPage.class,
  AttendancePage.class,
  TablesPage.class,
  MeetingPage.class,
  MeetingDesk.class,
  Turnout.class,
  BehalfWords.class,
  OwnCluster.class,
  PeopleFile.class,
  PeoplePage.class,
  PaperPrinter.class,
  PaperPack.class,
  QuestionsPage.class,
  Pages.class
})
@interface MeetingsSlice {
  @TestConfiguration
  class Hand {
    @Bean
    @Primary
    HandClock handClock() {
      return new HandClock();
    }

    @Bean
    ITemplateEngine templates(MessageSource messages) {
      ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
      files.setPrefix("templates/");
      files.setSuffix(".html");
      files.setCharacterEncoding("UTF-8");
      SpringTemplateEngine engine = new SpringTemplateEngine();
      engine.setTemplateResolver(files);
      engine.setTemplateEngineMessageSource(messages);
      engine.addDialect(new DayWordsDialect());
      return engine;
    }

    @Bean
    MessageSource messageSource() {
      return Scene.bundle();
    }
  }
}
