package org.almanac.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/**
 * The match with most members served and the best total among pairs of at least some score: one
 * unit flows from each member through a mentor, or through nobody at a price above all others, into
 * a sink as wide as there are places. The library's flow comes with prices that prove it: no pair
 * is cheaper than its two ends pay.
 */
class CheapestFlow {
  /**
   * How many of its best pairs each side begins with. Of tens of thousands of pairs few ever carry
   * anything; those that could do better, by the prices, are added until there are none.
   */
  private static final int BEGUN_WITH = 12;

  private final Grid grid;
  private final int least;
  private final BitSet[] taken;
  private final int nobody;
  private final int[] chosen;
  private final long[] prices;

  /** Begins from a match that serves as many as can be. */
  CheapestFlow(Grid grid, int least, int[] served) {
    this.grid = grid;
    this.least = least;
    this.taken = new BitSet[grid.rows()];
    this.nobody = grid.columns();
    this.chosen = new int[grid.rows()];
    this.prices = new long[grid.columns() + 1];
    begin(served);
    do {
      flow();
    } while (addWhatWouldDoBetter());
  }

  /** The mentor of each open row; the number of columns stands for nobody. */
  int[] chosen() {
    return chosen.clone();
  }

  /** What each mentor's place costs, nobody's last; the sink costs nothing. */
  long[] prices() {
    return prices.clone();
  }

  private boolean mayBe(int row, int column) {
    return grid.open(row) && grid.score(row, column) >= least;
  }

  private void begin(int[] served) {
    for (int row = 0; row < grid.rows(); row++) {
      int member = row;
      taken[row] = new BitSet();
      if (served[row] != Serving.NOBODY) {
        taken[row].set(served[row]);
      }
      IntStream.range(0, grid.columns())
          .filter(column -> mayBe(member, column))
          .boxed()
          .sorted(Comparator.comparingInt(column -> grid.cost(member, column)))
          .limit(BEGUN_WITH)
          .forEach(taken[row]::set);
    }
    for (int column = 0; column < grid.columns(); column++) {
      int mentor = column;
      IntStream.range(0, grid.rows())
          .filter(row -> mayBe(row, mentor))
          .boxed()
          .sorted(Comparator.comparingInt(row -> grid.cost(row, mentor)))
          .limit(BEGUN_WITH)
          .forEach(row -> taken[row].set(mentor));
    }
  }

  private void flow() {
    int rows = grid.rows();
    int sink = rows + nobody + 1;
    Graph<Integer, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    IntStream.rangeClosed(0, sink).forEach(graph::addVertex);
    Map<DefaultWeightedEdge, Integer> widths = new IdentityHashMap<>();
    List<Integer> open = IntStream.range(0, rows).filter(grid::open).boxed().toList();
    List<DefaultWeightedEdge> fromMembers = new ArrayList<>();
    for (int row : open) {
      for (int column : taken[row].stream().toArray()) {
        fromMembers.add(edge(graph, widths, row, rows + column, 1, grid.cost(row, column)));
      }
      fromMembers.add(edge(graph, widths, row, rows + nobody, 1, grid.costOfNobody(row)));
    }
    for (int column = 0; column < nobody; column++) {
      edge(graph, widths, rows + column, sink, grid.places(column), 0);
    }
    edge(graph, widths, rows + nobody, sink, rows + 1, 0);
    CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge> library =
        new CapacityScalingMinimumCostFlow<>();
    Map<DefaultWeightedEdge, Double> flow =
        library
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(
                    graph,
                    vertex -> vertex == sink ? -open.size() : isOpen(vertex) ? 1 : 0,
                    widths::get))
            .getFlowMap();
    Arrays.fill(chosen, nobody);
    for (DefaultWeightedEdge edge : fromMembers) {
      if (flow.get(edge) > 0) {
        chosen[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge) - rows;
      }
    }
    Map<Integer, Double> potentials = library.getDualSolution();
    long atSink = Math.round(potentials.get(sink));
    for (int column = 0; column <= nobody; column++) {
      prices[column] = atSink - Math.round(potentials.get(rows + column));
    }
  }

  private boolean isOpen(int vertex) {
    return vertex < grid.rows() && grid.open(vertex);
  }

  private static DefaultWeightedEdge edge(
      Graph<Integer, DefaultWeightedEdge> graph,
      Map<DefaultWeightedEdge, Integer> widths,
      int from,
      int to,
      int width,
      int cost) {
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, cost);
    widths.put(edge, width);
    return edge;
  }

  /** What the member pays over the price of the place. */
  private long paid(int row) {
    int column = chosen[row];
    int cost = column == nobody ? grid.costOfNobody(row) : grid.cost(row, column);
    return cost - prices[column];
  }

  /** True if there were pairs cheaper than what their two ends pay; then flow again. */
  private boolean addWhatWouldDoBetter() {
    boolean added = false;
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < nobody; column++) {
        if (mayBe(row, column)
            && !taken[row].get(column)
            && grid.cost(row, column) < paid(row) + prices[column]) {
          taken[row].set(column);
          added = true;
        }
      }
    }
    return added;
  }
}
