package org.almanac.notices;

import java.time.Duration;

/** How long a mail waits until it is tried again, and for how long it is tried at all. */
record Patience(Duration pause, Duration atMost) {}
