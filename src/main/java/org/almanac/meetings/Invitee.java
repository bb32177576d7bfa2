package org.almanac.meetings;

/** Somebody who is to take part: in which role, and with which card (the key of its form). */
public record Invitee(String person, String role, String formKey) {}
