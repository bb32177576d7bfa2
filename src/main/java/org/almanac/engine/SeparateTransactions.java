package org.almanac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A long step, done in pages that are each kept at once: one that stops half-way has lost at most
 * the page it was at, and nobody waits for somebody else's trouble.
 */
@Component
public class SeparateTransactions {
  /** Few enough for the engine to sort quickly, enough for the database to take in one go. */
  static final int PAGE = 100;

  private final ProcessEngine engine;

  SeparateTransactions(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** Does {@code work} and commits it, whatever becomes of the transaction around it. */
  public void run(Runnable work) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequiresNew()
        .execute(
            context -> {
              work.run();
              return null;
            });
  }

  /**
   * Does {@code work} for all, page by page, each page in a transaction of its own. A page that
   * fails is tried again one by one, so that only those stay behind who are the reason.
   *
   * @throws RuntimeException the first reason, when everybody else is done; the others are
   *     suppressed in it
   */
  public <T> void inPages(List<T> all, Consumer<List<T>> work) {
    List<RuntimeException> reasons = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      List<T> page = all.subList(from, Math.min(from + PAGE, all.size()));
      try {
        run(() -> work.accept(page));
      } catch (RuntimeException wholePage) {
        page.forEach(one -> alone(one, work, reasons));
      }
    }
    if (!reasons.isEmpty()) {
      RuntimeException first = reasons.get(0);
      reasons.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private <T> void alone(T one, Consumer<List<T>> work, List<RuntimeException> reasons) {
    try {
      run(() -> work.accept(List.of(one)));
    } catch (RuntimeException reason) {
      reasons.add(reason);
    }
  }
}
