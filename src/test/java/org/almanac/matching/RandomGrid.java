package org.almanac.matching;

import java.util.Arrays;
import java.util.Random;

/** An intake of chance as numbers: full and empty sides, ties, bars, locks, places for many. */
class RandomGrid {
  private RandomGrid() {}

  static Grid of(Random random, int mostRows, int mostColumns) {
    int rows = random.nextInt(mostRows + 1);
    int columns = random.nextInt(mostColumns + 1);
    double barred = random.nextInt(4) == 0 ? 0 : random.nextDouble();
    // few different scores make ties, many make none
    int step = new int[] {1, 50, 250, 1000}[random.nextInt(4)];
    int mostPlaces = 1 + random.nextInt(3);
    int[][] scores = new int[rows][columns];
    for (int[] row : scores) {
      Arrays.setAll(
          row,
          column ->
              random.nextDouble() < barred ? Grid.NEVER : random.nextInt(1000 / step + 1) * step);
    }
    int[] places = new int[columns];
    Arrays.setAll(places, column -> random.nextInt(mostPlaces + 1));
    int[] pulls = new int[rows];
    boolean even = random.nextBoolean();
    Arrays.setAll(pulls, row -> even ? 1 : 1 + random.nextInt(3));
    int[] settled = new int[rows];
    Arrays.fill(settled, Settled.OPEN);
    for (int row = 0; row < rows && columns > 0; row++) {
      int column = random.nextInt(columns);
      if (random.nextInt(6) == 0 && places[column] > 0 && scores[row][column] != Grid.NEVER) {
        settled[row] = column;
        places[column]--;
      }
    }
    return new Grid(scores, pulls, places, settled);
  }
}
