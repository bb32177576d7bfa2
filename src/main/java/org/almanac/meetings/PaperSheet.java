package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Reads a typed sheet: saves each row that is fine, and gives the others back as they were. */
@Component
class PaperSheet {
  private static final int TRIES = 4;
  private static final int MOST_ROWS = 400;

  private final PaperTyping typing;
  private final MessageSource messages;

  PaperSheet(PaperTyping typing, MessageSource messages) {
    this.typing = typing;
    this.messages = messages;
  }

  /** All rows as they are now; those with something to say keep what was typed. */
  List<PaperRow> take(
      Meeting meeting, List<Member> members, HttpServletRequest sent, String me, Locale locale) {
    Map<String, Member> known =
        members.stream().collect(Collectors.toMap(Member::id, member -> member));
    String[] ids = sent.getParameterValues("row");
    List<PaperRow> rows = new ArrayList<>();
    for (String id : ids == null ? new String[0] : ids) {
      Member member = known.get(id);
      boolean nameless = member == null && once(id).isPresent();
      if (rows.size() < MOST_ROWS && (member != null || nameless)) {
        PaperRow row = member == null ? PaperRow.nameless(id) : PaperRow.of(member);
        rows.add(take(meeting, row, sent, me, locale));
      }
    }
    typing.collect(meeting);
    return rows;
  }

  private PaperRow take(
      Meeting meeting, PaperRow row, HttpServletRequest sent, String me, Locale locale) {
    Typed typed = new Typed(messages, locale);
    String name = row.named() ? row.name() : say("meetings.paper.nameless", locale);
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : PaperRow.LINES) {
      String text = typed.text(line, sent.getParameter(line + "-" + row.id()), Typed.LINE);
      lines.put(line, text == null ? "" : text);
    }
    lines.put("there", Optional.ofNullable(sent.getParameter("there-" + row.id())).orElse(""));
    lines.put("back", sent.getParameter("back-" + row.id()) == null ? "" : "yes");
    PaperRow filled = row.with(lines, Map.of());
    if (row.named()) {
      note(typed, meeting, filled, sent.getParameter("seen-" + row.id()), locale);
    }
    boolean ticket = typed.fine() && !filled.text().empty();
    if (ticket) {
      Left left = ticket(meeting, filled, me);
      if (left != Left.THANKS) {
        typed.said("stays", say("meetings.paper." + left, locale));
      }
    }
    String seen = seen(filled, typed, ticket);
    if (lines.get("there").isEmpty()) {
      lines.put("there", seen);
    }
    boolean in = row.ticketIn() || ticket && typed.fine();
    Map<String, String> problems = new LinkedHashMap<>();
    typed.problems().forEach((column, said) -> problems.put(column, name + ": " + said));
    // what is saved is not shown again: nothing joins a name with a ticket's words
    String id = row.id();
    if (ticket && typed.fine()) {
      PaperRow.LINES.forEach(line -> lines.put(line, ""));
      id = row.named() ? id : UUID.randomUUID().toString();
    }
    return new PaperRow(id, row.name(), seen, in, lines, problems);
  }

  /** What is noted now: what was typed, if it was taken; and who left a ticket was there. */
  private static String seen(PaperRow row, Typed typed, boolean ticket) {
    String there = row.typed().get("there");
    if (!there.isEmpty() && !typed.problems().containsKey("there")) {
      return there;
    }
    return ticket && typed.fine() && row.named() && row.seen().isEmpty() ? "yes" : row.seen();
  }

  private void note(Typed typed, Meeting meeting, PaperRow row, String seen, Locale locale) {
    Optional<Boolean> wanted = PaperRow.noted(row.typed().get("there"));
    Optional<Boolean> before = PaperRow.noted(seen);
    if (wanted.isEmpty() || wanted.equals(before)) {
      return;
    }
    boolean there = wanted.get();
    if (!again(() -> typing.there(meeting, row.id(), before, there))) {
      typed.said("there", say("meetings.paper.both." + (there ? "away" : "there"), locale));
    }
  }

  private Left ticket(Meeting meeting, PaperRow row, String me) {
    try {
      return again(
          () ->
              row.named()
                  ? typing.ticket(
                      meeting, row.id(), row.text(), !row.typed().get("back").isEmpty(), me)
                  : typing.ticket(meeting, once(row.id()).orElseThrow(), row.text()));
    } catch (DataIntegrityViolationException e) {
      return Left.THANKS; // sent twice at once: one of the two has counted
    }
  }

  /** Two people typing at once change one meeting: whoever was second looks again. */
  private static <T> T again(Supplier<T> action) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return action.get();
      } catch (ObjectOptimisticLockingFailureException e) {
        continue;
      }
    }
    return action.get();
  }

  private static Optional<UUID> once(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
