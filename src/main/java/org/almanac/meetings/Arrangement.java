package org.almanac.meetings;

import java.time.Instant;

/** What a coordinator arranges for a meeting; anything but the theme can be empty. */
public record Arrangement(String title, String place, String room, String link, Instant coffeeAt) {}
