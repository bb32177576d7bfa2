package org.almanac.mentorship;

import java.util.List;

/**
 * A case story: two people in a situation, and what others tried. There is no right answer in it.
 *
 * @param name how its address calls it, the same in each language
 */
record Story(String name, String title, List<String> situation, List<String> tried) {
  Story {
    situation = List.copyOf(situation);
    tried = List.copyOf(tried);
  }
}
