package org.almanac.writing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a new key came: locks what older keys locked anew with the newest, at the next start. */
@Component
class Relocking {
  private static final Logger LOG = LoggerFactory.getLogger(Relocking.class);
  private static final int AT_ONCE = 200;

  private final SheetTexts texts;
  private final WritingKeys keys;
  private final Seal seal;
  private final TransactionTemplate transaction;

  Relocking(
      SheetTexts texts, WritingKeys keys, Seal seal, PlatformTransactionManager transactions) {
    this.texts = texts;
    this.keys = keys;
    this.seal = seal;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    Set<String> older = new TreeSet<>(keys.ids());
    keys.newest().ifPresent(older::remove);
    if (older.isEmpty()) {
      return;
    }
    try {
      int done = all(older);
      LOG.info(
          "{} private texts were locked anew with the key {}; the keys {} are not needed any more",
          done,
          keys.newest().orElseThrow(),
          older);
    } catch (ConcurrencyFailureException e) {
      LOG.warn("Somebody writes just now: the next start locks the rest anew", e);
    }
  }

  /** Answers how many. */
  int all(Set<String> older) {
    int done = 0;
    long last = 0;
    List<Long> part = part(older, last);
    while (!part.isEmpty()) {
      done += part.size();
      last = part.get(part.size() - 1);
      part = part(older, last);
    }
    return done;
  }

  private List<Long> part(Set<String> older, long after) {
    return transaction.execute(
        status ->
            texts.findByKeyIdInAndIdGreaterThanOrderById(older, after, Limit.of(AT_ONCE)).stream()
                .map(this::relocked)
                .toList());
  }

  private Long relocked(SheetText row) {
    seal.open(row.spot(), row.sealed())
        .ifPresent(text -> texts.save(row.relocked(seal.lock(row.spot(), text))));
    return row.id();
  }
}
