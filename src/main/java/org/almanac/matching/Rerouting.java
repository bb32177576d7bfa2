package org.almanac.matching;

import java.util.Arrays;

/**
 * One unit of flow finds its cheapest way through the residual network: into a place, out of it
 * with somebody who moves on, or through the sink to a place that somebody leaves. Dijkstra; the
 * prices keep every step at zero or above, and are mended so that they do again.
 */
class Rerouting {
  private static final long ENDLESS = Long.MAX_VALUE;
  private static final int NO_ROW = -1;
  private static final int NO_NODE = -1;

  private final Network network;
  private final int startingRow;
  private final int startingNode;
  private final long[] distance;
  // the row that came into a column; NO_ROW: it was reached through the sink
  private final int[] cameIn;
  private int intoSink = NO_NODE;

  private Rerouting(Network network, int startingRow, int startingNode) {
    this.network = network;
    this.startingRow = startingRow;
    this.startingNode = startingNode;
    this.distance = new long[network.sink + 1];
    this.cameIn = new int[network.sink + 1];
    Arrays.fill(distance, ENDLESS);
    Arrays.fill(cameIn, NO_ROW);
  }

  /** From a member who is to leave a place, or has none yet, to that place or the sink. */
  static void ofMember(Network network, int row, int target) {
    Rerouting rerouting = new Rerouting(network, row, NO_NODE);
    rerouting.moveOn(row, network.paysAtLeast(row), 0);
    if (!rerouting.to(target, ENDLESS)) {
      throw new IllegalStateException("No way for row " + row);
    }
  }

  /** From a column or the sink to a column; false if no way is cheaper than the limit. */
  static boolean between(Network network, int start, int target, long limit) {
    Rerouting rerouting = new Rerouting(network, NO_ROW, start);
    rerouting.distance[start] = 0;
    return rerouting.to(target, limit);
  }

  private boolean to(int target, long limit) {
    boolean[] done = new boolean[distance.length];
    int node = nearest(done, limit);
    while (node != NO_NODE && node != target) {
      done[node] = true;
      expand(node, target);
      node = nearest(done, limit);
    }
    long reached = node == NO_NODE ? limit : distance[node];
    if (reached == ENDLESS) {
      return false;
    }
    if (node == target) {
      moveEverybodyBackFrom(target);
    }
    for (int each = 0; each < distance.length; each++) {
      network.prices[each] += Math.min(distance[each], reached);
    }
    return node == target;
  }

  private int nearest(boolean[] done, long limit) {
    int nearest = NO_NODE;
    long least = limit;
    for (int node = 0; node < distance.length; node++) {
      if (!done[node] && distance[node] < least) {
        nearest = node;
        least = distance[node];
      }
    }
    return nearest;
  }

  private void expand(int node, int target) {
    if (node == network.sink) {
      for (int column = 0; column <= network.nobody; column++) {
        long way = distance[node] + network.prices[node] - network.prices[column];
        // what leaves a place for the sink can be called back
        if ((network.load[column] > 0 || column == target) && way < distance[column]) {
          distance[column] = way;
          cameIn[column] = NO_ROW;
        }
      }
      return;
    }
    long out = distance[node] + network.prices[node] - network.prices[network.sink];
    if (network.load[node] < network.places[node] && out < distance[network.sink]) {
      distance[network.sink] = out;
      intoSink = node;
    }
    for (int row = 0; row < network.rows; row++) {
      if (network.mentorOf[row] == node && row != startingRow) {
        moveOn(row, network.pays(row, node), distance[node]);
      }
    }
  }

  private void moveOn(int row, long pays, long sofar) {
    for (int column = 0; column <= network.nobody; column++) {
      if (network.mayBe(row, column)) {
        long way = sofar + network.pays(row, column) - pays;
        if (way < distance[column]) {
          distance[column] = way;
          cameIn[column] = row;
        }
      }
    }
  }

  private void moveEverybodyBackFrom(int target) {
    int node = target;
    while (node != startingNode) {
      if (node == network.sink) {
        node = intoSink;
      } else if (cameIn[node] == NO_ROW) {
        node = network.sink;
      } else {
        int row = cameIn[node];
        int left = network.mentorOf[row];
        network.move(row, node);
        // whoever starts comes from nowhere
        node = row == startingRow ? startingNode : left;
      }
    }
  }
}
