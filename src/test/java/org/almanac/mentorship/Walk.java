package org.almanac.mentorship;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.almanac.Visitor;

/** Where somebody comes by following every link, and on how many pages they stand by name. */
class Walk {
  private static final Pattern HREF = Pattern.compile("(?:href|action)=\"(/[^\"#]*)\"");
  private static final int MOST_PAGES = 120;

  private final Visitor visitor;
  private final String name;
  private final Map<String, String> pages = new LinkedHashMap<>();

  Walk(Visitor visitor, String name) {
    this.visitor = visitor;
    this.name = name;
  }

  Walk from(Collection<String> paths) throws Exception {
    Deque<String> next = new ArrayDeque<>(paths);
    while (!next.isEmpty() && pages.size() < MOST_PAGES) {
      String path = next.remove();
      if (!path.matches("/(logout|camunda|sign-in).*") && !pages.containsKey(path)) {
        String page = visitor.page(path).body();
        pages.put(path, page);
        HREF.matcher(page).results().forEach(m -> next.add(m.group(1).replace("&amp;", "&")));
      }
    }
    return this;
  }

  /** What was there, by its address. */
  Map<String, String> pages() {
    return pages;
  }

  /** How many of them say who is signed in. */
  long signedIn() {
    String me = "<span class=\"me\">" + name;
    return pages.values().stream().filter(page -> page.contains(me)).count();
  }
}
