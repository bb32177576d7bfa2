package org.almanac.plans;

import java.math.BigDecimal;
import org.almanac.calendar.SchoolYear;

/** How near a measure had come in a school year. */
public record Reading(SchoolYear year, BigDecimal figure) {}
