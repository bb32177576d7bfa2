package org.almanac.mentorship;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Two questions, twice a year. Its link is nobody's own: it is the same for everybody. */
@Component
class PulseNotice implements OpenNotice {
  static final String KIND = "mentorship-pulse";
  static final String PART = "PULSE";

  private final Pulses pulses;
  private final PulseBox box;
  private final TouchWords words;

  PulseNotice(Pulses pulses, PulseBox box, TouchWords words) {
    this.pulses = pulses;
    this.box = box;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean needed() {
    return false;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    return pulses
        .open(item.organization())
        .filter(pulse -> item.businessKey().endsWith(PART + "-" + pulse.name()))
        .filter(pulse -> !box.answered(item.organization(), pulse.name(), item.person()))
        .map(
            pulse ->
                Paragraph.of(
                        words.say("pulse.heading"),
                        words.say("pulse.line", words.day(pulse.until())))
                    .link(words.say("pulse.link"), "/pulse"))
        .orElse(null);
  }
}
