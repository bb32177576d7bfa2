package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almanac.access.Languages;
import org.almanac.engine.OtherLanguage;
import org.almanac.engine.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks each kind of notice for its words; one that can't say them keeps no other from its mail. */
@Component
class Wording {
  private static final Logger log = LoggerFactory.getLogger(Wording.class);

  private final Map<String, NoticeText> texts;
  private final Tenants tenants;
  private final MessageSource messages;
  private final TransactionTemplate reading;

  Wording(
      List<NoticeText> texts,
      Tenants tenants,
      MessageSource messages,
      PlatformTransactionManager transactions) {
    this.texts = texts.stream().collect(Collectors.toMap(NoticeText::kind, Function.identity()));
    this.tenants = tenants;
    this.messages = messages;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** What became of each notice: told, nothing left to say, or no words for it this time. */
  record Said(List<Paragraph> paragraphs, List<Long> told, List<Long> settled, List<Long> later) {
    Said() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The same, with all that was to be told waiting for a later mail. */
    Said waiting() {
      Said waits = new Said();
      waits.settled.addAll(settled);
      waits.later.addAll(later);
      waits.later.addAll(told);
      return waits;
    }

    private void add(Notices.Notice notice, Paragraph paragraph) {
      if (paragraph == null) {
        settled.add(notice.id());
      } else {
        paragraphs.add(paragraph);
        told.add(notice.id());
      }
    }
  }

  /** The business key of what a notice is about; its own where nobody writes its kind. */
  String about(NoticeItem item) {
    NoticeText text = texts.get(item.kind());
    try {
      String about =
          text == null
              ? null
              : tenants.within(
                  item.organization(), () -> reading.execute(status -> text.about(item)));
      return about == null ? item.businessKey() : about;
    } catch (RuntimeException e) {
      // one that can't say it keeps no other from its mail
      log.error("Nobody knows what {} is about", item, e);
      return item.businessKey();
    }
  }

  /** Whether a person has to know what it says. */
  boolean needed(NoticeItem item) {
    NoticeText text = texts.get(item.kind());
    return text == null || text.needed();
  }

  /** Whether it may also come with a later mail. */
  boolean canWait(NoticeItem item) {
    NoticeText text = texts.get(item.kind());
    return text != null && text.canWait();
  }

  /** The kinds that only remind. */
  List<String> notNeeded() {
    return texts.values().stream().filter(text -> !text.needed()).map(NoticeText::kind).toList();
  }

  /** Whether a coordinator may read the words in somebody else's mail. */
  boolean openToCoordinators(NoticeItem item) {
    NoticeText text = texts.get(item.kind());
    return text != null && text.openToCoordinators();
  }

  /** The words as they are now; null where there are none, whatever the reason. */
  Paragraph tried(ComingNotices.Coming coming, Locale locale) {
    NoticeItem item = coming.item();
    try {
      return Languages.in(
          locale,
          () ->
              coming.words() == null
                  ? write(item)
                  : tenants.within(item.organization(), () -> noted(coming.words())));
    } catch (RuntimeException e) {
      log.warn("No words for {} in tomorrow's mail", item, e);
      return null;
    }
  }

  /** In the language of who will read them. */
  Said of(List<Notices.Notice> notices, Locale locale) {
    return Languages.in(locale, () -> of(notices));
  }

  private Said of(List<Notices.Notice> notices) {
    Said said = new Said();
    for (Notices.Notice notice : notices) {
      try {
        said.add(notice, write(notice.item()));
      } catch (RuntimeException e) {
        log.error("No words for {}: it waits for the next daily mail", notice.item(), e);
        said.later().add(notice.id());
      }
    }
    return said;
  }

  /** With a line for the reader where a part is in the other language because theirs has none. */
  Paragraph noted(Supplier<Paragraph> words) {
    OtherLanguage.Heard<Paragraph> heard = OtherLanguage.during(words);
    return heard.what() == null || !heard.partly()
        ? heard.what()
        : heard
            .what()
            .inOther(heard.words())
            .line(
                messages.getMessage(
                    "notices.mail.otherLanguage", null, LocaleContextHolder.getLocale()));
  }

  private Paragraph write(NoticeItem item) {
    NoticeText text = texts.get(item.kind());
    if (text == null) {
      throw new IllegalStateException("Nobody writes notices of kind " + item.kind());
    }
    return tenants.within(
        item.organization(), () -> reading.execute(status -> noted(() -> text.write(item))));
  }
}
