package org.almanac.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation is reached and what its mails are sent from.
 *
 * @param address the program's address as people type it, without a slash at the end
 * @param mailFrom the address in From; replies go to the person who signs
 */
@ConfigurationProperties("almanac")
record MailSettings(
    @DefaultValue("http://127.0.0.1:8080") String address,
    @DefaultValue("almanac@example.org") String mailFrom) {

  /** A path of the program as a whole address; what is one already stays. */
  String absolute(String path) {
    return path.startsWith("/") ? address.replaceAll("/+$", "") + path : path;
  }

  /** What stands behind the at sign: the right side of each Message-ID. */
  String host() {
    return mailFrom.substring(mailFrom.indexOf('@') + 1);
  }
}
