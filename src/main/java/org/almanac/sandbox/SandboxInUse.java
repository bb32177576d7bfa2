package org.almanac.sandbox;

import java.sql.SQLException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines that the sandbox runs already, where H2 would say it at the end of pages. */
class SandboxInUse extends AbstractFailureAnalyzer<SQLException> {
  /** H2's DATABASE_ALREADY_OPEN_1. */
  private static final int ALREADY_OPEN = 90020;

  @Override
  protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
    if (cause.getErrorCode() != ALREADY_OPEN) {
      return null;
    }
    ResourceBundle words = ResourceBundle.getBundle("messages/sandbox", Locale.ENGLISH);
    return new FailureAnalysis(
        words.getString("sandbox.in-use"), words.getString("sandbox.in-use.action"), failure);
  }
}
