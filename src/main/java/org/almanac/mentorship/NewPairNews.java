package org.almanac.mentorship;

import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.Paragraph;
import org.almanac.tasks.TaskLinks;
import org.springframework.stereotype.Component;

/**
 * Both said yes, or a file says that they are a pair: with whom, how to reach each other, and the
 * first step.
 */
@Component
class NewPairNews {
  private final MentorshipRows rows;
  private final Agreeing agreeing;
  private final TaskLinks links;
  private final MentorshipWords words;

  NewPairNews(MentorshipRows rows, Agreeing agreeing, TaskLinks links, MentorshipWords words) {
    this.rows = rows;
    this.agreeing = agreeing;
    this.links = links;
    this.words = words;
  }

  /** What one of the two reads; null where they are no pair any more. */
  Paragraph write(Milestone line, String organization, String reader) {
    String mentor = line.mentor().orElseThrow();
    String how = line.what() == What.BROUGHT ? "begun.brought" : "begun.both";
    return rows.findByOrganizationAndMemberId(organization, line.memberId())
        .filter(row -> row.state() == MentorshipState.RUNNING)
        .filter(row -> row.mentor().filter(mentor::equals).isPresent())
        .map(row -> reader.equals(row.memberId()) ? member(row, mentor, how) : mentor(row, how))
        .orElse(null);
  }

  private Paragraph member(Mentorship row, String mentor, String how) {
    Paragraph said = said(row, mentor, how);
    return agreeing
        .task(row)
        .map(
            task ->
                links.on(said.line(words.say("begun.first")), words.say("begun.first.link"), task))
        .orElse(said)
        .link(words.say("news.link"), MentorshipNews.PATH);
  }

  private Paragraph mentor(Mentorship row, String how) {
    return said(row, row.memberId(), how)
        .line(words.say("begun.mentor", words.given(row.memberId())))
        .link(words.say("news.link"), MentorshipNews.PATH);
  }

  private Paragraph said(Mentorship row, String other, String how) {
    String on = row.pairedOn().map(words::day).orElse("");
    return Paragraph.of(
        words.say("begun.heading", words.name(other)),
        words.say(how, on),
        words.say("begun.reach", words.given(other), words.mail(other)));
  }
}
