package org.almanac.access;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to find it. */
@Component
class OpenDoor {
  private static final Logger LOG = LoggerFactory.getLogger(OpenDoor.class);

  private final String address;
  private final MessageSource messages;

  OpenDoor(@Value("${almanac.address}") String address, MessageSource messages) {
    this.address = address;
    this.messages = messages;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    LOG.info(messages.getMessage("access.open", new Object[] {address + "/"}, Locale.ENGLISH));
  }
}
