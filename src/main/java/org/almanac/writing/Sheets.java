package org.almanac.writing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.writing.Spot.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write, locked. Who may ask is decided by {@link SheetDoor}. */
@Component
class Sheets {
  private final SheetTexts texts;
  private final Shares shares;
  private final Seal seal;
  private final WritingAudit audit;
  private final Clock clock;

  Sheets(SheetTexts texts, Shares shares, Seal seal, WritingAudit audit, Clock clock) {
    this.texts = texts;
    this.shares = shares;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /** What one person wrote on a sheet, by field. */
  @Transactional(readOnly = true)
  public Map<String, Written> of(Place place) {
    return opened(rows(place));
  }

  /** Everything that a person wrote, sheet by sheet. */
  @Transactional(readOnly = true)
  public Map<Place, Map<String, Written>> all(String organization, String author) {
    return texts.findByOrganizationAndAuthorOrderById(organization, author).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.spot().place(),
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), this::opened)));
  }

  /**
   * Saves what was typed. A field that was written elsewhere meanwhile stays as it is, and is
   * answered, so that both texts can be seen.
   */
  @Transactional
  public Set<String> save(Place place, Map<String, Typed> typed) {
    Map<String, SheetText> there =
        rows(place).stream()
            .collect(Collectors.toMap(row -> row.spot().field(), Function.identity()));
    Set<String> elsewhere = new TreeSet<>();
    typed.forEach(
        (field, text) -> {
          SheetText row = there.get(field);
          boolean saved =
              row == null ? begun(place.at(field), text) : changed(row, text, clock.instant());
          if (!saved) {
            elsewhere.add(field);
          }
        });
    texts.flush();
    return elsewhere;
  }

  private boolean begun(Spot spot, Typed typed) {
    if (typed.text().isEmpty()) {
      return true;
    }
    if (!typed.seen().isEmpty()) {
      return false; // emptied elsewhere
    }
    texts.save(new SheetText(spot, seal.lock(spot, typed.text()), clock.instant()));
    return true;
  }

  private boolean changed(SheetText row, Typed typed, Instant now) {
    String stands = seal.open(row.spot(), row.sealed()).orElse(null);
    if (stands == null || stands.equals(typed.text())) {
      return true; // what can't be opened is not written over
    }
    if (!typed.seen().equals(row.version())) {
      return false;
    }
    if (typed.text().isEmpty()) {
      texts.delete(row);
    } else {
      texts.save(row.rewritten(seal.lock(row.spot(), typed.text()), now));
    }
    return true;
  }

  /** Erases what a person wrote on one sheet; that somebody did is kept, under another name. */
  @Transactional
  public void erase(Place place) {
    gone(place.organization(), place.author(), rows(place));
    shares.forget(place);
  }

  /** Erases everything that a person wrote. */
  @Transactional
  public void eraseAll(String organization, String author) {
    gone(organization, author, texts.findByOrganizationAndAuthorOrderById(organization, author));
    shares.forgetAll(organization, author);
  }

  private void gone(String organization, String author, List<SheetText> rows) {
    if (!rows.isEmpty()) {
      texts.deleteAll(rows);
      audit.note(organization, author, WritingAudit.What.ERASED, rows.size());
    }
  }

  /** Whether any of these people had begun to write before a moment. */
  @Transactional(readOnly = true)
  public boolean begunBefore(String organization, Collection<String> authors, Instant at) {
    return texts.existsByOrganizationAndAuthorInAndBegunAtBefore(organization, authors, at);
  }

  private List<SheetText> rows(Place place) {
    return texts.findByOrganizationAndKindAndSubjectAndAuthorOrderById(
        place.organization(), place.kind(), place.subject(), place.author());
  }

  private Map<String, Written> opened(List<SheetText> rows) {
    Map<String, Written> written = new LinkedHashMap<>();
    for (SheetText row : rows) {
      String text = seal.open(row.spot(), row.sealed()).orElse(null);
      written.put(row.spot().field(), new Written(text, row.version(), row.writtenAt()));
    }
    return written;
  }
}
