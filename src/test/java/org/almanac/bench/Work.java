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

  /** Of the server, for one of its databases. */
  static Duration ofDatabase(String name) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("postgres " + name + " 127.0.0.1"))
                    .isPresent())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
