package org.almanac.notices;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** How the post is run. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class NoticesConfiguration {

  /** In production the post goes round every few seconds; in the sandbox the clock calls it. */
  @Configuration
  @Profile("production")
  @EnableScheduling
  static class Post {
    private final MailDispatch dispatch;
    private final Inbox inbox;
    private final Clock clock;

    Post(MailDispatch dispatch, Inbox inbox, Clock clock) {
      this.dispatch = dispatch;
      this.inbox = inbox;
      this.clock = clock;
    }

    /** Threads of their own: a slow mail server or mailbox keeps nothing else waiting. */
    @Bean
    static ThreadPoolTaskScheduler postScheduler() {
      ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
      scheduler.setPoolSize(2);
      scheduler.setThreadNamePrefix("post-");
      scheduler.setWaitForTasksToCompleteOnShutdown(true);
      scheduler.setAwaitTerminationSeconds(30);
      return scheduler;
    }

    @Scheduled(
        fixedDelayString = "${almanac.mail-every:5s}",
        initialDelayString = "10s",
        scheduler = "postScheduler")
    void round() {
      dispatch.runDue(clock.instant());
    }

    @Scheduled(
        fixedDelayString = "${almanac.mail.inbox.every:2m}",
        initialDelayString = "20s",
        scheduler = "postScheduler")
    void read() {
      inbox.read();
    }
  }
}
