package org.almanac.boardplan;

import java.util.List;
import org.almanac.plans.MeasureView;

/**
 * A goal as it is read.
 *
 * @param number from 1
 * @param owner the owner's name; empty until there is one
 * @param priority what it serves; empty until somebody chose
 */
record GoalView(
    int number,
    String key,
    String title,
    String why,
    String owner,
    String priority,
    List<MeasureView> measures) {}
