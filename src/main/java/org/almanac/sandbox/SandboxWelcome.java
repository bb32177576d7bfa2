package org.almanac.sandbox;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where to look, once everything is there. */
@Component
@Profile("!production")
class SandboxWelcome {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxWelcome.class);

  private final MessageSource messages;

  SandboxWelcome(MessageSource messages) {
    this.messages = messages;
  }

  @EventListener
  void say(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      String address = "http://127.0.0.1:" + web.getWebServer().getPort() + "/";
      LOG.info(messages.getMessage("sandbox.welcome", new Object[] {address}, Locale.ENGLISH));
    }
  }
}
