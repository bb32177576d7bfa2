package org.almanac.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time: what others do on the same machine falls on the clock, but not on this. */
class Work {
  private Work() {}

  /** Of the thread that asks. */
  static Duration ofThisThread() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }
}
