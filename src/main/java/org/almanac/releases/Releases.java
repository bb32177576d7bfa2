package org.almanac.releases;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.engine.Tenants;
import org.almanac.engine.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings what runs to the newest version of its model: a look first, then each by itself; whoever
 * can't be moved stays on the version they are on, and is listed.
 */
@Component
class Releases {
  /** As many as a page waits for; the next press goes on. */
  static final int AT_ONCE = 300;

  /** To find that one stays takes as long as to move it, and a page waits only so long. */
  private static final int MOST_STAYING = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final Versions versions;
  private final Tenants tenants;
  private final ReleaseMoves moves;

  Releases(Versions versions, Tenants tenants, ReleaseMoves moves) {
    this.versions = versions;
    this.tenants = tenants;
    this.moves = moves;
  }

  /**
   * What a press of the button did.
   *
   * @param reasons why some stayed, in the engine's words, each once
   */
  record Moved(int moved, int stayed, Set<String> reasons) {}

  /** What runs on older versions, and whether it could move; changes nothing. */
  List<Versions.Standing> look(String organization) {
    return tenants.within(organization, () -> versions.behind(organization));
  }

  /** How many could be moved by a press of the button, or would have to stay. */
  int behind(String organization) {
    return versions.countBehind(organization);
  }

  /** Moves what can be moved, as many as fit into one go; those that stay are in nobody's way. */
  Moved move(String organization, String by) {
    Iterator<String> waiting =
        look(organization).stream()
            .filter(Versions.Standing::canMove)
            .flatMap(standing -> standing.instances().keySet().stream())
            .iterator();
    Moved done = tenants.within(organization, () -> move(organization, waiting));
    if (done.moved() + done.stayed() > 0) {
      moves.note(organization, by, done.moved(), done.stayed());
    }
    return done;
  }

  /** One that somebody works on at this moment stays, like one that is over by now. */
  private Moved move(String organization, Iterator<String> waiting) {
    int moved = 0;
    int stayed = 0;
    Set<String> reasons = new LinkedHashSet<>();
    while (waiting.hasNext() && moved < AT_ONCE && stayed < MOST_STAYING) {
      String instance = waiting.next();
      Optional<String> why = versions.move(organization, instance);
      why.ifPresent(reason -> LOG.warn("{} stays on its version: {}", instance, reason));
      why.map(reason -> reason.replace(instance, "…")).ifPresent(reasons::add);
      stayed += why.isPresent() ? 1 : 0;
      moved += why.isPresent() ? 0 : 1;
    }
    return new Moved(moved, stayed, reasons);
  }
}
