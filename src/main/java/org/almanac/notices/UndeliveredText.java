package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a coordinator whom mails didn't reach, and why: those that nobody has seen to by then. */
@Component
class UndeliveredText implements OpenNotice {
  private static final int NAMED = 5;

  private final Undelivered undelivered;
  private final Persons persons;
  private final MessageSource messages;

  UndeliveredText(Undelivered undelivered, Persons persons, MessageSource messages) {
    this.undelivered = undelivered;
    this.persons = persons;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return Undelivered.KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    List<Undelivered.Returned> all =
        undelivered.of(item.organization()).stream()
            .filter(back -> !back.person().equals(item.person()))
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    all.stream().limit(NAMED).map(this::line).forEach(lines::add);
    if (all.size() > NAMED) {
      lines.add(say("more", all.size() - NAMED));
    }
    lines.add(say("what"));
    String heading =
        all.size() == 1 ? say("heading", name(all.get(0))) : say("several", all.size());
    return new Paragraph(heading, lines, List.of()).link(say("link"), "/mail/returned");
  }

  private String line(Undelivered.Returned back) {
    return back.address().isBlank()
        ? say("nowhere", name(back))
        : say("line", name(back), back.address(), say("because." + back.trouble()));
  }

  private String name(Undelivered.Returned back) {
    return persons.findById(back.person()).map(Person::name).orElse(back.person());
  }

  private String say(String key, Object... values) {
    return messages.getMessage(
        "notices.undelivered." + key, values, LocaleContextHolder.getLocale());
  }
}
