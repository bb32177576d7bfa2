package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.almanac.meetings.Meeting;
import org.almanac.people.Persons;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A card that was sent by a link from the mail leads on to what would help others. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class OthersLinesTest {
  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired SignedLinks links;
  @Autowired Persons persons;

  private Meeting meeting;

  @BeforeEach
  void theCardsAreOut() {
    association.opens();
    association.yearBegins();
    meeting = association.cardsOut(SmallAssociation.NOVEMBER);
    desk.asGuest(association.member, association.code);
  }

  @Test
  void after_the_card_by_a_link_there_is_a_way_to_the_lines_of_others() {
    String card = card();
    String thanks =
        desk.send(card, "help", "Beginning with a board", "_do", "send").getRedirectedUrl();
    assertThat(html(thanks)).contains("What would help others", "href=\"" + page() + "\"");
  }

  private String card() {
    Task task = association.task("Bring your card", association.member);
    String key = association.code + ":" + meeting.key() + ":" + association.member;
    var card = new SignedLink.Wanted(task.getId(), "form", CohortMeetingCard.FORM, key);
    return "/card/"
        + links.make(persons.findById(association.member).orElseThrow(), List.of(card)).get(card);
  }

  private String page() {
    return "/meetings/" + meeting.key() + "/suggestions";
  }

  private String html(String path) {
    return new String(desk.look(path).getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
