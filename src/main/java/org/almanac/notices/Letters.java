package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.access.Languages;
import org.almanac.calendar.Calendars;
import org.almanac.engine.OtherLanguage;
import org.almanac.engine.Tenants;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails: a greeting, the items, and a named person who signs and reads the replies. */
@Component
class Letters {
  private static final int SUBJECT_LENGTH = 150;

  private final Organizations organizations;
  private final RoleHolders roleHolders;
  private final Calendars calendars;
  private final MessageSource messages;
  private final ITemplateEngine templates;
  private final MailSettings settings;
  private final Tenants tenants;

  Letters(
      Organizations organizations,
      RoleHolders roleHolders,
      Calendars calendars,
      MessageSource messages,
      ITemplateEngine templates,
      MailSettings settings,
      Tenants tenants) {
    this.organizations = organizations;
    this.roleHolders = roleHolders;
    this.calendars = calendars;
    this.messages = messages;
    this.templates = templates;
    this.settings = settings;
    this.tenants = tenants;
  }

  /** Who signs an organization's mails: its coordinator; the organization itself where none is. */
  record Signature(String organization, String name, String givenName, String replyTo) {}

  Signature signature(String code) {
    String name = organizations.findById(code).map(Organization::name).orElse(code);
    return roleHolders
        .holder(code, Role.COORDINATOR, null, calendars.of(code).today())
        .map(jo -> new Signature(name, oneLine(jo.name()), jo.givenName(), jo.mail()))
        .orElseGet(() -> new Signature(name, oneLine(name), name, null));
  }

  Letter write(Person to, Locale locale, List<Paragraph> paragraphs, Signature from) {
    return write(to, locale, paragraphs, from, null);
  }

  /**
   * The same, with the way out of what isn't needed.
   *
   * @param stop the path that stops it; null where it is needed
   */
  Letter write(Person to, Locale locale, List<Paragraph> paragraphs, Signature from, String stop) {
    List<Enclosure> enclosures = MailEnclosure.of(paragraphs);
    Letter.Content content = content(to, locale, paragraphs, from);
    if (stop != null) {
      String label = tenants.within(to.organization(), () -> say(locale, "stop"));
      content = content.stop(new Letter.Address(label, settings.absolute(stop)));
    }
    Context context = new Context(locale);
    context.setVariable("mail", content);
    return new Letter(
        to.mail(),
        from.name(),
        from.replyTo(),
        subject(to, content),
        content.plain(),
        templates.process("notices/mail", context),
        enclosures,
        stop);
  }

  /** Mail programs show one entry by themselves: of several we say so. */
  private List<String> enclosed(Locale locale, List<Enclosure> enclosures) {
    long entries = enclosures.stream().filter(e -> e.method() != Enclosure.Method.PUBLISH).count();
    return entries > 1 ? List.of(say(locale, "enclosed", entries)) : List.of();
  }

  /** What the mail says, before it is rendered; a part in the other language is said to be so. */
  Letter.Content content(Person to, Locale locale, List<Paragraph> paragraphs, Signature from) {
    OtherLanguage.Heard<Letter.Content> heard =
        OtherLanguage.during(
            () -> tenants.within(to.organization(), () -> said(to, locale, paragraphs, from)));
    Set<String> other =
        Stream.concat(
                heard.words().stream(), paragraphs.stream().flatMap(p -> p.inOther().stream()))
            .map(Letters::oneLine)
            .collect(Collectors.toSet());
    Letter.Content said = heard.what().inOther(other);
    return heard.partly() ? said.closing(say(locale, "otherLanguage")) : said;
  }

  private Letter.Content said(
      Person to, Locale locale, List<Paragraph> paragraphs, Signature from) {
    List<String> closing = new ArrayList<>(enclosed(locale, MailEnclosure.of(paragraphs)));
    closing.addAll(
        List.of(
            from.name(),
            say(locale, "for", from.organization()),
            say(locale, "reply", from.givenName())));
    return new Letter.Content(
        locale.getLanguage(),
        say(locale, "greeting", to.givenName()),
        paragraphs.stream().map(this::item).toList(),
        closing,
        null,
        Set.of());
  }

  String subject(Person to, Letter.Content content) {
    return tenants.within(
        to.organization(), () -> subject(Languages.locale(content.language()), content.items()));
  }

  private Letter.Item item(Paragraph paragraph) {
    return new Letter.Item(
        oneLine(paragraph.heading()),
        paragraph.lines().stream().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        paragraph.links().stream()
            .map(link -> new Letter.Address(oneLine(link.label()), settings.absolute(link.path())))
            .toList());
  }

  private String subject(Locale locale, List<Letter.Item> items) {
    String headings =
        items.stream()
            .map(item -> item.heading().replaceAll("[.:]$", ""))
            .collect(Collectors.joining(" · "));
    String subject = items.size() == 1 ? headings : say(locale, "several", items.size(), headings);
    return subject.length() <= SUBJECT_LENGTH
        ? subject
        : subject.substring(0, SUBJECT_LENGTH).strip() + "…";
  }

  private String say(Locale locale, String key, Object... values) {
    return messages.getMessage("notices.mail." + key, values, locale);
  }

  /** Nothing that a person typed can begin a new header of the mail. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
