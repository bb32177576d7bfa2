package org.almanac.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who open their links while something else goes on: how long each waits for the page. */
class Readers implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int THINK_MS = 50;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Long> waited = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean reading = true;
  private final AtomicInteger refused = new AtomicInteger();

  Readers(int port, List<String> paths) {
    for (int i = 0; i < AT_ONCE; i++) {
      int from = i;
      Thread person = new Thread(() -> read(port, paths, from), "reader-" + i);
      person.setDaemon(true);
      person.start();
      people.add(person);
    }
  }

  private void read(int port, List<String> paths, int from) {
    for (int n = from; reading; n += AT_ONCE) {
      URI page = URI.create("http://127.0.0.1:" + port + paths.get(n % paths.size()));
      long begun = System.nanoTime();
      try {
        HttpRequest request =
            HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).GET().build();
        int status = http.send(request, BodyHandlers.ofString()).statusCode();
        waited.add(System.nanoTime() - begun);
        refused.addAndGet(status == 200 ? 0 : 1);
        TimeUnit.MILLISECONDS.sleep(THINK_MS);
      } catch (IOException e) {
        refused.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  int pages() {
    return waited.size();
  }

  int refused() {
    return refused.get();
  }

  /** So many of a hundred waited no longer, in milliseconds. */
  double percentile(int percent) {
    List<Long> sorted = new ArrayList<>(waited);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
  }

  @Override
  public void close() {
    reading = false;
    people.forEach(Thread::interrupt);
  }
}
