package org.almanac.cohort;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.Block;
import org.almanac.meetings.BlockKind;

/**
 * A session as its team designs it: what it is about, which suggestions it takes up, how it is
 * built, and the minutes of each part; a part without minutes isn't there.
 */
record SessionDraft(
    String theme,
    Set<String> topics,
    Integer opening,
    Integer practice,
    String practiceTitle,
    Integer session,
    String structure,
    Integer pause,
    Integer emergent,
    Integer thanks) {

  /** In the order of the morning: what worked, what people asked for, what came up meanwhile. */
  List<Block> agenda() {
    return Stream.of(
            block(BlockKind.OPENING, null, opening),
            block(BlockKind.PRACTICE, practiceTitle, practice),
            block(BlockKind.LEARNING, structure, session),
            block(BlockKind.BREAK, null, pause),
            block(BlockKind.EMERGENT, null, emergent),
            block(BlockKind.THANKS, null, thanks))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What stood there when somebody began to type: another has changed it if it is different. */
  String mark() {
    return Integer.toHexString(hashCode());
  }

  private static Optional<Block> block(BlockKind kind, String title, Integer minutes) {
    return minutes == null || minutes == 0
        ? Optional.empty()
        : Optional.of(new Block(kind, title, minutes, null));
  }

  static SessionDraft of(String theme, Set<String> topics, List<AgendaBlock> agenda) {
    return new SessionDraft(
        theme,
        topics,
        minutes(agenda, BlockKind.OPENING),
        minutes(agenda, BlockKind.PRACTICE),
        title(agenda, BlockKind.PRACTICE),
        minutes(agenda, BlockKind.LEARNING),
        title(agenda, BlockKind.LEARNING),
        minutes(agenda, BlockKind.BREAK),
        minutes(agenda, BlockKind.EMERGENT),
        minutes(agenda, BlockKind.THANKS));
  }

  private static Integer minutes(List<AgendaBlock> agenda, BlockKind kind) {
    return find(agenda, kind).map(AgendaBlock::minutes).orElse(null);
  }

  private static String title(List<AgendaBlock> agenda, BlockKind kind) {
    return find(agenda, kind).map(AgendaBlock::title).filter(t -> !t.isBlank()).orElse(null);
  }

  private static Optional<AgendaBlock> find(List<AgendaBlock> agenda, BlockKind kind) {
    return agenda.stream().filter(block -> block.kind() == kind).findFirst();
  }
}
