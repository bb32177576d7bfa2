package org.almanac.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.almanac.access.Languages;
import org.almanac.access.Post;
import org.almanac.access.RateLimit;
import org.almanac.access.SignedLink;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A fresh link for whose link is over: to their mailbox and nowhere else, so that whoever was only
 * handed the old one learns nothing and changes nothing.
 */
@Component
class LinkMail {
  private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);
  private static final Duration NOT_AGAIN_WITHIN = Duration.ofMinutes(5);

  private final LinkAnswers answers;
  private final Persons persons;
  private final Languages languages;
  private final ObjectProvider<Post> post;
  private final MessageSource messages;
  private final String address;
  private final RateLimit once;

  LinkMail(
      LinkAnswers answers,
      Persons persons,
      Languages languages,
      ObjectProvider<Post> post,
      MessageSource messages,
      @Value("${almanac.address}") String address,
      Clock clock) {
    this.answers = answers;
    this.persons = persons;
    this.languages = languages;
    this.post = post;
    this.messages = messages;
    this.address = address;
    this.once = new RateLimit(clock, 1, NOT_AGAIN_WITHIN);
  }

  /** True when a mail left. */
  boolean anew(SignedLink old) {
    String whose = old.organization() + ":" + old.task() + ":" + old.person();
    if (once.reached(whose)) {
      return false;
    }
    Optional<String> token = answers.anew(old).or(() -> answers.change(old));
    if (token.isEmpty()) {
      return false;
    }
    once.count(whose);
    return persons
        .findById(old.person())
        .map(
            to ->
                Languages.in(
                    languages.of(old.organization(), old.person()),
                    () -> {
                      String text = say("text", to.givenName(), address + "/card/" + token.get());
                      return carried(to, say("subject"), text);
                    }))
        .orElse(false);
  }

  private boolean carried(Person to, String subject, String text) {
    try {
      post.ifAvailable(carrier -> carrier.carry(to, subject, text));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("A fresh link could not be sent: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private String say(String key, Object... values) {
    return messages.getMessage("tasks.link.mail." + key, values, LocaleContextHolder.getLocale());
  }
}
