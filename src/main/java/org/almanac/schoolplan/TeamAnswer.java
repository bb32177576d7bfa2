package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What principal and team keep, and what they change, in one line each; either may be null. */
@Embeddable
record TeamAnswer(String keeps, String changes, @Column(name = "answered_by") String by) {}
