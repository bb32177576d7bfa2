package org.almanac.schoolplan;

import java.util.List;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** Who has not begun to read; nothing to say once they have. */
@Component
class ModerationNotice implements OpenNotice {
  private final ModerationGroups groups;
  private final ModerationNews news;
  private final Persons persons;
  private final ModerationWords words;

  ModerationNotice(
      ModerationGroups groups, ModerationNews news, Persons persons, ModerationWords words) {
    this.groups = groups;
    this.news = news;
    this.persons = persons;
    this.words = words;
  }

  @Override
  public String kind() {
    return ModerationNews.NOT_BEGUN;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    ModerationGroup group = groups.of(item.organization(), item.businessKey());
    List<String> names =
        news.notBegun(group).stream()
            .flatMap(id -> persons.findById(id).stream())
            .map(Person::name)
            .toList();
    return names.isEmpty()
        ? null
        : Paragraph.of(
            words.say("notice.not-begun.heading", group.number()),
            words.say("notice.not-begun", String.join(", ", names), words.day(group.meetsOn())));
  }
}
