package org.almanac.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.writing.Spot.Place;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Everything that a person wrote, as a file to take away. */
@Component
class TakeAway {
  private final Sheets sheets;
  private final SheetDoor door;
  private final SheetViews views;
  private final WritingAudit audit;
  private final ObjectMapper json;

  TakeAway(Sheets sheets, SheetDoor door, SheetViews views, WritingAudit audit, ObjectMapper json) {
    this.sheets = sheets;
    this.door = door;
    this.views = views;
    this.audit = audit;
    this.json = json;
  }

  void note(SignedIn me) {
    int texts = sheets.all(me.organization(), me.id()).values().stream().mapToInt(Map::size).sum();
    audit.note(me.organization(), me.id(), WritingAudit.What.TAKEN_AWAY, texts);
  }

  String text(SignedIn me) {
    StringBuilder file = new StringBuilder();
    file.append(views.say("file.title", me.name())).append("\n\n");
    sheets
        .all(me.organization(), me.id())
        .forEach(
            (place, fields) -> {
              file.append("== ").append(title(place)).append(" ==\n\n");
              fields.forEach(
                  (field, written) ->
                      file.append(label(place, field))
                          .append(" (")
                          .append(views.moment(me.organization(), written.at()))
                          .append(")\n")
                          .append(shown(written))
                          .append("\n\n"));
            });
    return file.toString();
  }

  String json(SignedIn me) {
    ObjectNode file = json.createObjectNode().put("person", me.name());
    ArrayNode pages = file.putArray("pages");
    sheets
        .all(me.organization(), me.id())
        .forEach(
            (place, fields) -> {
              ObjectNode page = pages.addObject();
              page.put("kind", place.kind()).put("subject", place.subject());
              page.put("title", title(place));
              ArrayNode texts = page.putArray("texts");
              fields.forEach(
                  (field, written) ->
                      texts
                          .addObject()
                          .put("field", field)
                          .put("label", label(place, field))
                          .put("writtenAt", at(written.at()))
                          .put("text", written.text()));
            });
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a file could not be written"); // the cause quotes it
    }
  }

  private static String at(Instant at) {
    return at.toString();
  }

  private String shown(Written written) {
    return written.text() == null ? views.say("shut") : written.text();
  }

  private String title(Place place) {
    Locale locale = LocaleContextHolder.getLocale();
    return kind(place).map(kind -> kind.title().in(locale)).orElse(place.kind())
        + " · "
        + place.subject();
  }

  private String label(Place place, String field) {
    Locale locale = LocaleContextHolder.getLocale();
    return kind(place)
        .flatMap(kind -> kind.prompt(field))
        .map(prompt -> prompt.label().in(locale))
        .orElse(field);
  }

  private Optional<SheetKind> kind(Place place) {
    return door.kind(place.organization(), place.kind());
  }
}
