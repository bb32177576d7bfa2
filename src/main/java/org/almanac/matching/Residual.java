package org.almanac.matching;

/**
 * A cheapest match that stays the cheapest while pairs come and go, places are added and members
 * join: each such step reroutes one unit of flow.
 */
class Residual {
  private final Network network;

  /**
   * A match that is known to be the cheapest among pairs of at least some score, with its proof.
   */
  Residual(Grid grid, int least, CheapestFlow flow) {
    this(new Network(grid, least, flow));
  }

  private Residual(Network network) {
    this.network = network;
  }

  /** The mentor of each open row; the number of columns stands for nobody. */
  int[] chosen() {
    return network.mentorOf.clone();
  }

  /**
   * The cheapest match of a changed grid, in which nobody is newly settled and no place is gone.
   */
  Residual turnedInto(Grid grid, int least) {
    Residual copy = new Residual(new Network(network));
    copy.turnInto(grid, Network.costs(grid, least));
    return copy;
  }

  private void turnInto(Grid grid, int[][] wanted) {
    for (int column = 0; column < network.nobody; column++) {
      while (network.places[column] < grid.places(column)) {
        widen(column);
      }
    }
    // first all that opens, so that whoever must be served has every way there is
    for (int row = 0; row < network.rows; row++) {
      if (grid.open(row) && network.mentorOf[row] == Network.ABSENT) {
        join(row, wanted[row]);
      }
      for (int column = 0; column <= network.nobody; column++) {
        if (wanted[row][column] != Network.NEVER && !network.mayBe(row, column)) {
          allow(row, column, wanted[row][column]);
        }
      }
    }
    for (int row = 0; row < network.rows; row++) {
      for (int column = 0; column <= network.nobody; column++) {
        if (wanted[row][column] == Network.NEVER && network.mayBe(row, column)) {
          forbid(row, column);
        }
      }
    }
  }

  /** One place more: somebody from elsewhere takes it if that is worth its price. */
  private void widen(int column) {
    network.places[column]++;
    long worth = network.prices[network.sink] - network.prices[column];
    if (worth > 0) {
      Rerouting.between(network, network.sink, column, worth);
    }
  }

  private void join(int row, int[] costs) {
    network.costs[row] = costs;
    Rerouting.ofMember(network, row, network.sink);
  }

  /** The pair may be: the member moves there if everybody's moves together are worth it. */
  private void allow(int row, int column, int cost) {
    network.costs[row][column] = cost;
    int left = network.mentorOf[row];
    if (left != Network.ABSENT) {
      long worth = network.pays(row, left) - network.pays(row, column);
      if (worth > 0 && Rerouting.between(network, column, left, worth)) {
        network.move(row, column);
      }
    }
  }

  /** The pair may not be: the member goes where it costs the whole least. */
  private void forbid(int row, int column) {
    network.costs[row][column] = Network.NEVER;
    if (network.mentorOf[row] == column) {
      Rerouting.ofMember(network, row, column);
    }
  }
}
