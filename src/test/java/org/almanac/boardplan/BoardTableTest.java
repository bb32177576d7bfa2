package org.almanac.boardplan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.almanac.plt.AtTheDesk;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole program and a small district around the table. Each test opens a district of its own on
 * a clock that it sets anew, so all of these classes share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("test")
@Import({
  SmallDistrict.class,
  PlanCycle.class,
  TableMails.class,
  TwoWorkingMeetings.class,
  AtTheDesk.class,
  OtherCalendar.class
})
@interface BoardTableTest {}
