package org.almanac.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts word by word: what stayed, what went, what came; the longest common run of words. */
public final class WordDiff {
  private WordDiff() {}

  /** What became of some words. */
  public enum Change {
    SAME,
    GONE,
    NEW
  }

  /** Words that share one fate, as they stood. */
  public record Piece(Change change, String text) {}

  static List<Piece> of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int[][] common = common(old, now);
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        add(pieces, Change.SAME, now.get(j));
        i++;
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, Change.GONE, old.get(i++));
      } else {
        add(pieces, Change.NEW, now.get(j++));
      }
    }
    return pieces;
  }

  /** How many words two endings have in common, in order. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static void add(List<Piece> pieces, Change change, String word) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).change() == change) {
      pieces.set(last, new Piece(change, pieces.get(last).text() + " " + word));
    } else {
      pieces.add(new Piece(change, word));
    }
  }
}
