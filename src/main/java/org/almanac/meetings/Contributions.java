package org.almanac.meetings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other programs bring to a meeting's agenda. Whoever convenes it writes the agenda as before;
 * such a block takes its minutes out of those of its own kind, so the whole stays as long.
 */
@Service
@Transactional
public class Contributions {
  private final ContributedBlocks blocks;
  private final ObjectProvider<Contributor> contributors;

  Contributions(ContributedBlocks blocks, ObjectProvider<Contributor> contributors) {
    this.blocks = blocks;
    this.contributors = contributors;
  }

  /** Brings a block to a meeting, by a name of its own; a second time it says it anew. */
  public void put(Meeting meeting, String source, Block block) {
    ContributedBlock row =
        blocks
            .findByOrganizationAndMeetingKeyAndSource(meeting.organization(), meeting.key(), source)
            .orElseGet(() -> new ContributedBlock(meeting, source));
    blocks.save(row.says(block));
  }

  /** Takes it away from wherever it stands. */
  public void takeAway(String organization, String source) {
    blocks.deleteAll(blocks.findByOrganizationAndSource(organization, source));
    blocks.flush();
  }

  /** Whether a block is brought to the meeting, or will be. */
  @Transactional(readOnly = true)
  public boolean awaited(Meeting meeting) {
    return contributors.stream().anyMatch(one -> one.bringsTo(meeting));
  }

  @Transactional(readOnly = true)
  public List<Block> of(Meeting meeting) {
    return blocks
        .findByOrganizationAndMeetingKeyOrderById(meeting.organization(), meeting.key())
        .stream()
        .map(row -> onTheDay(row, meeting))
        .toList();
  }

  private Block onTheDay(ContributedBlock row, Meeting meeting) {
    Block block = row.block();
    for (Contributor one : contributors) {
      block = one.onTheDay(block, row.source(), meeting);
    }
    return block;
  }

  /**
   * An agenda with what is brought to it; an agenda that nobody has written yet stays unwritten.
   */
  static List<Block> laid(List<Block> own, List<Block> brought) {
    List<Block> all = new ArrayList<>(own);
    if (!own.isEmpty()) {
      brought.forEach(block -> lay(all, block));
    }
    return List.copyOf(all);
  }

  /** Before the first of its kind, which gives its minutes, then the next of its kind. */
  private static void lay(List<Block> all, Block brought) {
    int left = brought.minutes();
    int at = -1;
    for (int i = 0; i < all.size() && left > 0; i++) {
      Block one = all.get(i);
      if (one.kind() == brought.kind()) {
        int given = Math.min(left, one.minutes());
        left -= given;
        at = at < 0 ? i : at;
        all.set(i, new Block(one.kind(), one.title(), one.minutes() - given, one.presenter()));
      }
    }
    boolean thanks = all.get(all.size() - 1).kind() == BlockKind.THANKS;
    all.add(at >= 0 ? at : thanks ? all.size() - 1 : all.size(), brought);
    all.removeIf(one -> one.minutes() == 0);
  }
}
