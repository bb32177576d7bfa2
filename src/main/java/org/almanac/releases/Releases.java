package org.almanac.releases;

import java.util.ArrayList;
import java.util.List;
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

  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final Versions versions;
  private final Tenants tenants;
  private final ReleaseMoves moves;

  Releases(Versions versions, Tenants tenants, ReleaseMoves moves) {
    this.versions = versions;
    this.tenants = tenants;
    this.moves = moves;
  }

  /** What a press of the button did. */
  record Moved(int moved, int stayed) {}

  /** What runs on older versions, and whether it could move; changes nothing. */
  List<Versions.Standing> look(String organization) {
    return tenants.within(organization, () -> versions.behind(organization));
  }

  /** How many could be moved by a press of the button, or would have to stay. */
  int behind(String organization) {
    return versions.countBehind(organization);
  }

  /** Moves what can be moved, as many as fit into one go. */
  Moved move(String organization, String by) {
    List<String> waiting =
        look(organization).stream()
            .filter(Versions.Standing::canMove)
            .flatMap(standing -> standing.instances().keySet().stream())
            .limit(AT_ONCE)
            .toList();
    List<String> stayed = new ArrayList<>();
    tenants.within(organization, () -> waiting.forEach(each -> move(organization, each, stayed)));
    Moved done = new Moved(waiting.size() - stayed.size(), stayed.size());
    if (!waiting.isEmpty()) {
      moves.note(organization, by, done.moved(), done.stayed());
    }
    return done;
  }

  /** One that somebody works on at this moment stays, like one that is over by now. */
  private void move(String organization, String instance, List<String> stayed) {
    versions
        .move(organization, instance)
        .ifPresent(
            why -> {
              LOG.warn("{} stays on its version: {}", instance, why);
              stayed.add(instance);
            });
  }
}
