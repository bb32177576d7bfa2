package org.almanac.schoolplan;

import java.util.List;
import org.almanac.plans.MeasureView;

/**
 * A school's goal as it is read.
 *
 * @param serves the board goal in its words; empty where it serves none, or nobody said yet
 * @param alone why it serves none; empty where nobody said
 */
record ServedGoal(
    int number,
    String key,
    String title,
    String why,
    String serves,
    String alone,
    List<MeasureView> measures) {}
