package org.almanac.intake;

import java.util.Optional;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.almanac.tasks.TaskLinks;
import org.springframework.stereotype.Component;

/** Have one coffee before you answer: whom one could meet, and where to answer. */
@Component
class ProposalNotice implements NoticeText {
  static final String KIND = "mentor-proposal";

  private final ProposedPairs proposals;
  private final Persons persons;
  private final OpenTasks tasks;
  private final TaskLinks links;
  private final MatchWords words;

  ProposalNotice(
      ProposedPairs proposals,
      Persons persons,
      OpenTasks tasks,
      TaskLinks links,
      MatchWords words) {
    this.proposals = proposals;
    this.persons = persons;
    this.tasks = tasks;
    this.links = links;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean openToCoordinators() {
    return true; // they published the pair
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Optional<OpenTask> open =
        tasks.of(item.person()).stream()
            .filter(task -> item.businessKey().equals(task.businessKey()))
            .findFirst();
    if (open.isEmpty()) {
      return null;
    }
    ProposedPair pair =
        proposals
            .findByOrganizationAndKey(
                item.organization(), MentorProposalProcess.key(item.businessKey()))
            .orElseThrow();
    String link = pair.isChoosing() ? "notice.choice.link" : "notice.proposal.link";
    return links.on(said(pair, item), words.say(link), open.get());
  }

  private Paragraph said(ProposedPair pair, NoticeItem item) {
    if (pair.isChoosing()) {
      return Paragraph.of(words.say("notice.choice.heading"), words.say("notice.choice.line"));
    }
    boolean mentor = item.person().equals(pair.mentor());
    Person other = persons.findById(mentor ? pair.member() : pair.mentor()).orElseThrow();
    return Paragraph.of(
        words.say("notice.proposal.heading", other.name()),
        words.say(mentor ? "notice.proposal.mentor" : "notice.proposal.member", other.name()),
        words.say("notice.proposal.coffee", other.mail()));
  }
}
