package org.almanac.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that takes longer than a page waits: one piece after the other, on a thread of its own. */
public final class LongWork {
  /** What is small is done before the page is there; what is long shows how far it is. */
  private static final int PATIENCE_SECONDS = 3;

  private final ExecutorService worker;

  public LongWork(String name) {
    worker =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins it, and answers when it is done or takes longer than a moment. */
  public void begin(Runnable work) {
    Future<?> begun = worker.submit(work);
    try {
      begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // the page tells how far it is, or what became of it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins it when it is its turn; nobody waits for it. */
  public void later(Runnable work) {
    worker.submit(work);
  }

  public void stop() {
    worker.shutdown();
  }
}
