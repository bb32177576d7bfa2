package org.almanac.notices;

import java.time.Instant;

/** A notice whose words are asked for, at the moment when the person's mail is written. */
public record NoticeItem(
    String organization,
    String businessKey,
    String kind,
    String person,
    int occurrence,
    String taskId,
    Instant createdAt) {}
