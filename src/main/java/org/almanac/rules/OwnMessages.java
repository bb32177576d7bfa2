package org.almanac.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.engine.OtherLanguage;
import org.almanac.engine.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.util.function.SingletonSupplier;

/**
 * Every text of the program, in the words of the organization that is at work where it has its own.
 * What it says in one language only is said in that one to all, and noted: who reads the other is
 * told so, instead of reading something else than everybody.
 */
class OwnMessages implements MessageSource {
  private static final Logger log = LoggerFactory.getLogger(OwnMessages.class);

  private final MessageSource house;

  /** Looked up with the first text, not with each: a mail asks for dozens. */
  private final Supplier<OwnTexts> texts;

  private final Supplier<Tenants> tenants;
  private final Supplier<List<WhoseWords>> readers;
  private final HouseTexts bundles;

  OwnMessages(
      MessageSource house,
      ObjectProvider<OwnTexts> texts,
      ObjectProvider<Tenants> tenants,
      ObjectProvider<WhoseWords> readers,
      HouseTexts bundles) {
    this.house = house;
    this.texts = SingletonSupplier.of(texts::getObject);
    this.tenants = SingletonSupplier.of(tenants::getObject);
    this.readers = SingletonSupplier.of(() -> readers.stream().toList());
    this.bundles = bundles;
  }

  @Override
  public String getMessage(String code, Object[] args, String otherwise, Locale locale) {
    return said(
        own(code, args, locale).orElseGet(() -> house.getMessage(code, args, otherwise, locale)),
        args,
        locale);
  }

  @Override
  public String getMessage(String code, Object[] args, Locale locale)
      throws NoSuchMessageException {
    return said(
        own(code, args, locale).orElseGet(() -> house.getMessage(code, args, locale)),
        args,
        locale);
  }

  @Override
  public String getMessage(MessageSourceResolvable resolvable, Locale locale)
      throws NoSuchMessageException {
    return house.getMessage(resolvable, locale);
  }

  private static String said(String text, Object[] filled, Locale locale) {
    boolean names = text != null && filled != null && filled.length > 0;
    return names && HouseTexts.FRENCH.equals(language(locale)) ? Elision.in(text) : text;
  }

  private Optional<String> own(String code, Object[] args, Locale locale) {
    if (code == null) {
      return Optional.empty();
    }
    String language = language(locale);
    Optional<String> organization = organization();
    if (organization.isPresent()) {
      Optional<String> mine =
          find(organization.get(), code, language).flatMap(words -> filled(words, args, locale));
      if (mine.isPresent()) {
        return mine;
      }
      String other = HouseTexts.other(language);
      Optional<String> theirs =
          find(organization.get(), code, other)
              .flatMap(words -> filled(words, args, Locale.forLanguageTag(other)));
      if (theirs.isPresent()) {
        OtherLanguage.note(theirs.get());
        return theirs;
      }
    }
    if (OtherLanguage.listening() && !bundles.has(code, language)) {
      OtherLanguage.note(code);
    }
    return Optional.empty();
  }

  private Optional<String> organization() {
    return tenants
        .get()
        .current()
        .or(
            () ->
                readers.get().stream()
                    .flatMap(reader -> reader.organization().stream())
                    .findFirst());
  }

  /** No text is worth a page that doesn't come, or a mail that isn't written. */
  private Optional<String> find(String organization, String code, String language) {
    try {
      return texts.get().find(organization, code, language);
    } catch (DataAccessException e) {
      log.warn("The house's words for {}: those of {} can't be read", code, organization, e);
      return Optional.empty();
    }
  }

  private static Optional<String> filled(String words, Object[] args, Locale locale) {
    try {
      return Optional.of(TextPattern.say(words, args, locale));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      log.warn("The house's words instead of '{}': nothing can be filled in there", words, e);
      return Optional.empty();
    }
  }

  private static String language(Locale locale) {
    return locale != null && HouseTexts.FRENCH.equals(locale.getLanguage())
        ? HouseTexts.FRENCH
        : HouseTexts.ENGLISH;
  }

  /** Puts the organization's words before the house's, wherever a text is asked for. */
  @Configuration
  static class Wrapping {
    @Bean
    static BeanPostProcessor ownMessages(
        ObjectProvider<OwnTexts> texts,
        ObjectProvider<Tenants> tenants,
        ObjectProvider<WhoseWords> readers,
        ObjectProvider<HouseTexts> bundles) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME.equals(name)
                  && bean instanceof MessageSource house
              ? new OwnMessages(house, texts, tenants, readers, bundles.getObject())
              : bean;
        }
      };
    }
  }
}
