package org.almanac.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.matching.Intake;
import org.almanac.matching.Pairing;
import org.springframework.stereotype.Component;

/** Solves a match, and solves it again only where something has changed. */
@Component
class Solving {
  private static final int REMEMBERED = 6;

  private final Gathering gathering;
  private final Map<Long, Explained> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Explained> eldest) {
          return size() > REMEMBERED;
        }
      };

  Solving(Gathering gathering) {
    this.gathering = gathering;
  }

  Solved of(IntakeMatch match) {
    Gathered gathered = gathering.of(match);
    Explained known;
    synchronized (remembered) {
      known = remembered.get(match.id());
    }
    if (known != null && known.isOf(gathered.intake())) {
      return new Solved(gathered, known);
    }
    Explained explained = new Explained(gathered.intake());
    synchronized (remembered) {
      remembered.put(match.id(), explained);
    }
    return new Solved(gathered, explained);
  }

  /** As it would be with these pairs held fast instead of what is held now. */
  static Solved with(Solved now, List<Pairing> locks) {
    Intake is = now.gathered().intake();
    Intake would =
        new Intake(
            is.begins(),
            is.members(),
            is.mentors(),
            is.bars(),
            is.accepted(),
            locks,
            is.weights(),
            is.limits());
    return new Solved(now.gathered(), new Explained(would, now.explained().free()));
  }
}
