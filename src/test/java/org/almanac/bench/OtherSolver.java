package org.almanac.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.matching.Intake;
import org.almanac.matching.Matching;
import org.almanac.matching.Mentor;
import org.almanac.matching.NewMember;
import org.almanac.matching.Pairing;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * What the best match of an intake is worth, found without the program's way: a mentor stands there
 * as often as they have places, plain bipartite matchings count who can be served and how good the
 * worst pair can be, and the Hungarian method adds up the best total among pairs that good. Only
 * how well two people fit, and whether they may be a pair, is asked of the program.
 */
class OtherSolver {
  private static final int PERFECT = 1000;
  private static final int NEVER = -1;

  /** More than all scores together: what it costs that a member has nobody. */
  private static final double NOBODY = 1e7;

  private final int[][] scores;

  OtherSolver(Intake intake, Matching matching) {
    List<String> places = new ArrayList<>();
    for (Mentor mentor : intake.mentors()) {
      for (int place = 0; place < mentor.places(); place++) {
        places.add(mentor.id());
      }
    }
    scores = new int[intake.members().size()][places.size()];
    for (int row = 0; row < scores.length; row++) {
      NewMember member = intake.members().get(row);
      for (int place = 0; place < places.size(); place++) {
        Pairing pairing = new Pairing(member.id(), places.get(place));
        scores[row][place] =
            matching.obstacles(pairing).isEmpty() ? matching.score(pairing) : NEVER;
      }
    }
  }

  /** How many members can be served if only pairs of at least this score count. */
  int served(int least) {
    Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    Set<Integer> members = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    for (int row = 0; row < scores.length; row++) {
      members.add(row);
      graph.addVertex(row);
    }
    for (int place = 0; place < places(); place++) {
      places.add(scores.length + place);
      graph.addVertex(scores.length + place);
    }
    for (int row = 0; row < scores.length; row++) {
      for (int place = 0; place < places(); place++) {
        if (scores[row][place] >= least) {
          graph.addEdge(row, scores.length + place);
        }
      }
    }
    return new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, members, places)
        .getMatching()
        .getEdges()
        .size();
  }

  /** The highest score that all pairs can have while as many are served. */
  int worst(int served) {
    int holds = 0;
    int fails = PERFECT + 1;
    while (fails - holds > 1) {
      int level = (holds + fails) / 2;
      if (served(level) == served) {
        holds = level;
      } else {
        fails = level;
      }
    }
    return holds;
  }

  /** How many are served, and the best total, with pairs of at least this score. */
  Best best(int least) {
    int size = Math.max(scores.length, places());
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Set<Integer> members = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < size; i++) {
      members.add(i);
      places.add(size + i);
      graph.addVertex(i);
      graph.addVertex(size + i);
    }
    for (int row = 0; row < size; row++) {
      for (int place = 0; place < size; place++) {
        graph.setEdgeWeight(graph.addEdge(row, size + place), cost(row, place, least));
      }
    }
    double cost =
        new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, members, places)
            .getMatching()
            .getWeight();
    int unserved = (int) (cost / NOBODY);
    int served = scores.length - unserved;
    return new Best(served, (long) served * PERFECT - Math.round(cost - unserved * NOBODY));
  }

  /** Beyond the members nobody takes a place; beyond the places a member has nobody. */
  private double cost(int row, int place, int least) {
    if (row >= scores.length) {
      return 0;
    }
    return place < places() && scores[row][place] >= least ? PERFECT - scores[row][place] : NOBODY;
  }

  private int places() {
    return scores.length == 0 ? 0 : scores[0].length;
  }

  /** How many are served, and all their scores together. */
  record Best(int served, long total) {}
}
