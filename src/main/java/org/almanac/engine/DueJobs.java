package org.almanac.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's jobs, run on the calling thread in the order of their time. */
@Component
@Order(0)
class DueJobs implements DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
  private static final int PAGE = 500;

  private final ManagementService management;
  private final Tenants tenants;

  DueJobs(ManagementService management, Tenants tenants) {
    this.management = management;
    this.tenants = tenants;
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public Optional<Instant> nextDue() {
    return management
        .createJobQuery()
        .active()
        .withRetriesLeft()
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(DueJobs::due);
  }

  @Override
  public Done runDue(Instant now) {
    int done = 0;
    int failed = 0;
    List<Job> page;
    do {
      page =
          management
              .createJobQuery()
              .active()
              .withRetriesLeft()
              .duedateLowerThan(Date.from(now.plusMillis(1)))
              .orderByJobDuedate()
              .asc()
              .listPage(0, PAGE);
      for (Job job : page) {
        if (run(job)) {
          done++;
        } else {
          failed++;
        }
      }
    } while (page.size() == PAGE);
    return new Done(done, failed);
  }

  private boolean run(Job job) {
    try {
      // the job executor does this by itself; a job run by hand works for nobody
      tenants.within(job.getTenantId(), () -> management.executeJob(job.getId()));
      return true;
    } catch (RuntimeException e) {
      if (management.createJobQuery().jobId(job.getId()).count() == 0) {
        return true; // another step of the same page did away with it
      }
      LOG.warn("Job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), e);
      return false;
    }
  }

  private static Instant due(Job job) {
    return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
  }
}
