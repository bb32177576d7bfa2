package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What was handed in, until it is taken back.
 *
 * @param version the number of the plan's version
 */
@Embeddable
record HandedIn(
    @Column(name = "plan_version") Integer version,
    @Column(name = "handed_in_by") String by,
    @Column(name = "handed_in_at") Instant at) {}
