package org.almanac.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which lines of a match are shown, and in which order.
 *
 * @param show all, or one standing in lower case, or {@code remark}
 * @param sort member, mentor, score or matters
 * @param find part of a name
 * @param page from 1
 */
record MatchListing(String show, String sort, String find, int page) {
  static final int LINES = 25;
  static final List<String> SHOWS =
      List.of("all", "none", "draft", "locked", "choosing", "asked", "agreed", "remark");
  static final List<String> SORTS = List.of("member", "mentor", "score", "matters");

  /** What somebody asks for; what nobody offers is the first of each. */
  static MatchListing of(String show, String sort, String find, String page) {
    return new MatchListing(
        SHOWS.contains(show) ? show : "all",
        SORTS.contains(sort) ? sort : "member",
        find == null ? "" : find.strip(),
        page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
  }

  List<PairLine> of(MatchSheet sheet) {
    return sheet.lines().stream()
        .filter(this::shows)
        .filter(line -> line.matches(find))
        .sorted(order())
        .toList();
  }

  private boolean shows(PairLine line) {
    return switch (show) {
      case "all" -> true;
      case "remark" -> !line.remarks().isEmpty();
      default -> line.standing().name().toLowerCase(Locale.ROOT).equals(show);
    };
  }

  private Comparator<PairLine> order() {
    Comparator<PairLine> byMember = Comparator.comparing(line -> line.member().family());
    return switch (sort) {
      case "mentor" ->
          Comparator.<PairLine, String>comparing(
                  line -> line.mentor() == null ? "" : line.mentor().family())
              .thenComparing(byMember);
      case "score" -> Comparator.comparingInt(PairLine::score).thenComparing(byMember);
      case "matters" -> Comparator.comparingLong(PairLine::cost).reversed().thenComparing(byMember);
      default -> byMember;
    };
  }

  /** The lines of the page that is asked for; the last page where it is further than there is. */
  List<PairLine> page(List<PairLine> all) {
    int from = (at(all) - 1) * LINES;
    return all.subList(from, Math.min(all.size(), from + LINES));
  }

  int pages(List<PairLine> all) {
    return Math.max(1, (all.size() + LINES - 1) / LINES);
  }

  int at(List<PairLine> all) {
    return Math.min(page, pages(all));
  }
}
