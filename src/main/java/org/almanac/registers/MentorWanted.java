package org.almanac.registers;

import java.time.LocalDate;

/** A new member on the way who has no mentor, or asks for another: the next to be matched. */
public record MentorWanted(String organization, String memberId, LocalDate on) {}
