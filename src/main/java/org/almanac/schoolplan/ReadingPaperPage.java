package org.almanac.schoolplan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.meetings.PaperPrinter;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bundle on paper as one document: every plan, the short list, room for notes by hand. */
@Controller
class ReadingPaperPage {
  private final ModerationDoor door;
  private final Moderation moderation;
  private final ReadingViews views;
  private final LookFors lookFors;
  private final Organizations organizations;
  private final PaperPrinter printer;
  private final ModerationWords words;

  ReadingPaperPage(
      ModerationDoor door,
      Moderation moderation,
      ReadingViews views,
      LookFors lookFors,
      Organizations organizations,
      PaperPrinter printer,
      ModerationWords words) {
    this.door = door;
    this.moderation = moderation;
    this.views = views;
    this.lookFors = lookFors;
    this.organizations = organizations;
    this.printer = printer;
    this.words = words;
  }

  @GetMapping(ReadingPage.PATH + "/bundle.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String year,
      @PathVariable int number,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    ModerationGroup group = door.forReader(me, year, number);
    List<String> readers =
        moderation.seats(group).stream().map(ModerationSeat::reader).distinct().toList();
    Map<String, Object> values = new HashMap<>();
    values.put("number", group.number());
    values.put("year", group.schoolYear());
    values.put("names", words.names(readers));
    values.put("day", words.day(group.meetsOn()));
    values.put(
        "district",
        organizations.findById(group.organization()).map(Organization::name).orElseThrow());
    values.put("plans", views.reading(group, me.id(), ReadingViews.Left.NOTHING));
    values.put("looks", lookFors.all().stream().map(look -> look.in(locale)).toList());
    return printer.show(group.key(), "moderation/bundle-paper", values, locale);
  }
}
