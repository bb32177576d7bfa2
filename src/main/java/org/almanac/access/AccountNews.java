package org.almanac.access;

import org.almanac.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whose account it is what was done to it, at once and by mail, after it is so. */
@Component
public class AccountNews {
  private static final Logger LOG = LoggerFactory.getLogger(AccountNews.class);

  private final ObjectProvider<Post> post;
  private final Doors doors;
  private final Languages languages;
  private final String address;

  AccountNews(
      ObjectProvider<Post> post,
      Doors doors,
      Languages languages,
      @Value("${almanac.address}") String address) {
    this.post = post;
    this.doors = doors;
    this.languages = languages;
    this.address = address;
  }

  /** Somebody else holds a code with which the password can be replaced. */
  public void codeGiven(Person to, long days) {
    tell(to, "given", days);
  }

  void passwordReplaced(Person to) {
    tell(to, "replaced", 0);
  }

  private void tell(Person to, String what, long days) {
    try {
      Languages.in(
          languages.of(to.organization(), to.id()),
          () -> {
            String subject = doors.text(what + ".subject");
            String text =
                doors.text(what + ".text", to.givenName(), address + "/sign-in/first", days);
            post.ifAvailable(carrier -> carrier.carry(to, subject, text));
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warn("{} could not be told about their account", to.id(), e);
    }
  }
}
