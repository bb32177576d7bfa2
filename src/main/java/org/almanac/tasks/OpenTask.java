package org.almanac.tasks;

import java.time.Instant;

/**
 * What one person must decide or do.
 *
 * @param due until when; null when it has no date
 */
public record OpenTask(
    String id,
    String name,
    String why,
    String businessKey,
    Instant due,
    String assignee,
    String organization) {}
