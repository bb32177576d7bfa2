package org.almanac.boardplan;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Typed;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The page on which one says what one heard: read, kept idea by idea, shown again. */
@Component
class IdeaSheet {
  private final IdeaBox box;
  private final IdeaWords words;
  private final MessageSource messages;

  IdeaSheet(IdeaBox box, IdeaWords words, MessageSource messages) {
    this.box = box;
    this.words = words;
    this.messages = messages;
  }

  /**
   * One idea as one person writes about it.
   *
   * @param seen what the page knew when it was written
   * @param problem why it isn't kept; null where it is
   * @param elsewhere what was written in another window meanwhile; null where nothing was
   */
  record Entry(
      String key, String text, WhatIHeard said, String seen, String problem, String elsewhere) {

    /** Whether there is more than the one line. */
    public boolean further() {
      return !said.withWhom().isEmpty() || said.insight() != null || said.meaning() != null;
    }
  }

  /** As it stands. */
  List<Entry> entries(BoardPlan plan, Meeting meeting, String person) {
    Map<String, WhatIHeard> mine = box.mine(meeting, person);
    return asked(plan, mine::containsKey).map(one -> entry(one[0], one[1], mine)).toList();
  }

  /** Keeps what was sent, each idea by itself; what can't be kept comes back as it was typed. */
  List<Entry> keep(
      BoardPlan plan, Meeting meeting, String person, HttpServletRequest sent, Locale locale) {
    Map<String, WhatIHeard> mine = box.mine(meeting, person);
    List<Entry> entries = new ArrayList<>();
    asked(plan, key -> mine.containsKey(key) || isSent(key, sent))
        .forEach(
            one ->
                entries.add(
                    !isSent(one[0], sent)
                        ? entry(one[0], one[1], mine)
                        : keep(plan, meeting, person, one, mine, sent, locale)));
    return entries;
  }

  private static boolean isSent(String key, HttpServletRequest sent) {
    return sent.getParameter("heard-" + key) != null;
  }

  static boolean kept(List<Entry> entries) {
    return entries.stream().allMatch(one -> one.problem() == null && one.elsewhere() == null);
  }

  private Entry keep(
      BoardPlan plan,
      Meeting meeting,
      String person,
      String[] idea,
      Map<String, WhatIHeard> mine,
      HttpServletRequest sent,
      Locale locale) {
    WhatIHeard now = mine.getOrDefault(idea[0], WhatIHeard.NOTHING);
    Typed typed = new Typed(messages, locale);
    WhatIHeard said = read(plan, idea[0], sent, typed);
    String seen = sent.getParameter("seen-" + idea[0]);
    if (!typed.fine()) {
      String problem = typed.problems().values().iterator().next();
      return new Entry(idea[0], idea[1], said, mark(now), problem, null);
    }
    if (!said.equals(now) && !Objects.equals(seen, mark(now))) {
      return new Entry(idea[0], idea[1], said, mark(now), null, shown(now));
    }
    if (!said.equals(now)) {
      say(meeting, idea[0], person, said);
    }
    return new Entry(idea[0], idea[1], said, mark(said), null, null);
  }

  /** Of two clicks at once one is first, and both said the same. */
  private void say(Meeting meeting, String idea, String person, WhatIHeard said) {
    try {
      box.say(meeting, idea, person, said);
    } catch (DataIntegrityViolationException e) {
      box.say(meeting, idea, person, said);
    }
  }

  private WhatIHeard read(BoardPlan plan, String key, HttpServletRequest sent, Typed typed) {
    List<String> known = words.withWhom(plan);
    List<String> with =
        Stream.of(Optional.ofNullable(sent.getParameterValues("with-" + key)).orElse(new String[0]))
            .distinct()
            .toList();
    if (!known.containsAll(with)) {
      typed.said("board-with", words.say("with.unknown"));
    }
    return new WhatIHeard(
        typed.text("board-heard", sent.getParameter("heard-" + key), Typed.LINE),
        known.stream().filter(with::contains).toList(),
        typed.text("board-insight", sent.getParameter("insight-" + key), Typed.LINE),
        typed.text("board-meaning", sent.getParameter("meaning-" + key), Typed.LINE));
  }

  /**
   * The key and words of each idea on the list, and last what fits none of them. An idea that was
   * taken off while somebody wrote about it stays with them: what they heard opens the meeting.
   */
  private Stream<String[]> asked(BoardPlan plan, Predicate<String> written) {
    return Stream.concat(
        box.list(plan).stream()
            .filter(idea -> idea.open() || idea.closed() && written.test(idea.key()))
            .map(idea -> new String[] {idea.key(), text(idea)}),
        Stream.<String[]>of(new String[] {IdeaBox.ELSE, words.say("else")}));
  }

  private String text(Idea idea) {
    return idea.open() ? idea.text() : words.say("off", idea.text());
  }

  private static Entry entry(String key, String text, Map<String, WhatIHeard> mine) {
    WhatIHeard said = mine.getOrDefault(key, WhatIHeard.NOTHING);
    return new Entry(key, text, said, mark(said), null, null);
  }

  private String shown(WhatIHeard said) {
    List<String> parts = new ArrayList<>();
    Stream.of(said.heard(), said.insight(), said.meaning())
        .filter(Objects::nonNull)
        .forEach(parts::add);
    if (!said.withWhom().isEmpty()) {
      parts.add(words.say("digest.with", words.groups(said.withWhom())));
    }
    return parts.isEmpty() ? words.say("elsewhere.nothing") : String.join("\n", parts);
  }

  /** Not the text itself: the page sends it back unread. */
  private static String mark(WhatIHeard said) {
    CRC32 sum = new CRC32();
    sum.update(said.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
