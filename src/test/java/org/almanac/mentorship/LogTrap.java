package org.almanac.mentorship;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Hears everything that is logged, far more than anybody lets it log, and remembers a word. */
class LogTrap extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Map<String, Level> LOUD =
      Map.of(
          "org.almanac", Level.TRACE,
          "org.springframework.web", Level.TRACE,
          "org.hibernate.SQL", Level.TRACE,
          "org.hibernate.orm.jdbc.bind", Level.TRACE);

  private final String word;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final Map<Logger, Level> before = new LinkedHashMap<>();
  private final List<Appender<ILoggingEvent>> quiet = new ArrayList<>();
  private final Logger root;
  private volatile int events;

  LogTrap(String word) {
    this.word = word;
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    loud(root, Level.DEBUG);
    LOUD.forEach((name, level) -> loud(context.getLogger(name), level));
    for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
      quiet.add(all.next());
    }
    quiet.forEach(root::detachAppender);
    setContext(context);
    start();
    root.addAppender(this);
  }

  private void loud(Logger logger, Level level) {
    before.put(logger, logger.getLevel());
    logger.setLevel(level);
  }

  @Override
  protected void append(ILoggingEvent event) {
    events++;
    String line = event.getLoggerName() + ": " + event.getFormattedMessage();
    if (event.getThrowableProxy() != null) {
      line += ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
    if (line.contains(word)) {
      heard.add(line.substring(0, Math.min(line.length(), 300)));
    }
  }

  /** The lines that hold the word. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  int events() {
    return events;
  }

  @Override
  public void close() {
    root.detachAppender(this);
    quiet.forEach(root::addAppender);
    before.forEach(Logger::setLevel);
  }
}
