package org.almanac.meetings;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/**
 * A meeting on paper: the sheet to sign, the plan to hang up, a card for each table, the exit
 * tickets, the agenda.
 */
@Component
class PaperPack {
  /** Lines and tickets for guests, and for who comes after all. */
  private static final int SPARE = 8;

  /** Rows of names on a page to hang up. */
  private static final int ROWS = 20;

  private final MeetingDoor door;
  private final Turnout turnout;
  private final Convening convening;
  private final Persons persons;
  private final PaperPrinter printer;

  PaperPack(
      MeetingDoor door,
      Turnout turnout,
      Convening convening,
      Persons persons,
      PaperPrinter printer) {
    this.door = door;
    this.turnout = turnout;
    this.convening = convening;
    this.persons = persons;
    this.printer = printer;
  }

  byte[] of(Meeting meeting, Locale locale) {
    List<Member> expected =
        turnout.members(meeting).stream().filter(member -> !member.cantCome()).toList();
    SortedMap<Integer, List<Member>> tables = tables(expected);
    List<Member> seated =
        tables.values().stream().flatMap(List::stream).sorted(Turnout.byName()).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("meeting", door.view(meeting));
    values.put("people", expected);
    values.put("spare", SPARE);
    values.put("register", register(seated));
    values.put("tables", tables);
    values.put("tickets", tickets(expected, tables));
    values.put("agenda", agenda(meeting));
    return printer.print("meetings/paper-pack", values, locale);
  }

  static SortedMap<Integer, List<Member>> tables(List<Member> members) {
    return members.stream()
        .filter(member -> member.table().isPresent())
        .collect(
            Collectors.groupingBy(
                member -> member.table().orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  /** Two names in a row, down the left column first; each page by itself. */
  private static List<List<List<Member>>> register(List<Member> seated) {
    List<List<List<Member>>> pages = new ArrayList<>();
    for (int from = 0; from < seated.size(); from += 2 * ROWS) {
      List<Member> page = seated.subList(from, Math.min(from + 2 * ROWS, seated.size()));
      int half = (page.size() + 1) / 2;
      pages.add(
          IntStream.range(0, half)
              .mapToObj(
                  i ->
                      half + i < page.size()
                          ? List.of(page.get(i), page.get(half + i))
                          : List.of(page.get(i)))
              .toList());
    }
    return pages;
  }

  /** Four on a sheet, each with its table's number and 0 where there is none. */
  private static List<List<Integer>> tickets(
      List<Member> expected, SortedMap<Integer, List<Member>> tables) {
    int unseated = expected.size() - tables.values().stream().mapToInt(List::size).sum() + SPARE;
    List<Integer> all =
        Stream.concat(
                tables.entrySet().stream()
                    .flatMap(table -> table.getValue().stream().map(member -> table.getKey())),
                Stream.generate(() -> 0).limit(unseated))
            .toList();
    List<List<Integer>> sheets = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 4) {
      List<Integer> sheet = new ArrayList<>(all.subList(i, Math.min(i + 4, all.size())));
      while (sheet.size() < 4) {
        sheet.add(0);
      }
      sheets.add(sheet);
    }
    return sheets;
  }

  private List<Slot> agenda(Meeting meeting) {
    List<AgendaBlock> blocks = convening.agenda(meeting.organization(), meeting.key());
    Map<String, String> names =
        persons.findAllById(blocks.stream().flatMap(b -> b.presenter().stream()).toList()).stream()
            .collect(Collectors.toMap(Person::id, Person::name, (a, b) -> a));
    List<Slot> slots = new ArrayList<>();
    ZonedDateTime at = door.view(meeting).begins();
    for (AgendaBlock block : blocks) {
      slots.add(new Slot(at, block, block.presenter().map(names::get).orElse("")));
      at = at.plusMinutes(block.minutes());
    }
    return slots;
  }

  /** A block of the agenda with its hour and who leads it. */
  record Slot(ZonedDateTime at, AgendaBlock block, String with) {}
}
