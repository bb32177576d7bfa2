package org.almanac.intake;

import java.util.Optional;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/**
 * We look for somebody else, or the answers' day is over: the same words for both, whoever it was
 * and whatever the reason.
 */
@Component
class ElsewhereNotice implements NoticeText {
  static final String KIND = "mentor-elsewhere";

  private final ProposedPairs proposals;
  private final Persons persons;
  private final MatchWords words;

  ElsewhereNotice(ProposedPairs proposals, Persons persons, MatchWords words) {
    this.proposals = proposals;
    this.persons = persons;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean canWait() {
    return true; // the next proposal brings it
  }

  @Override
  public boolean openToCoordinators() {
    return true; // who said it stands nowhere
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Optional<ProposedPair> pair =
        proposals.findByOrganizationAndKey(
            item.organization(), MentorProposalProcess.key(item.businessKey()));
    String key =
        pair.filter(each -> each.state() == ProposalState.DAY_OVER).isPresent()
            ? "notice.day-over."
            : "notice.elsewhere.";
    String line =
        pair.flatMap(each -> each.other(item.person()))
            .flatMap(persons::findById)
            .map(Person::name)
            .map(name -> words.say(key + "with", name))
            .orElseGet(() -> words.say(key + "line"));
    return Paragraph.of(words.say(key + "heading"), line);
  }
}
