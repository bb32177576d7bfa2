package org.almanac.calendar;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives pages, mails and paper {@code #days}: days and hours in the reader's language. */
@Component
public class DayWordsDialect implements IExpressionObjectDialect {
  private static final String DAYS = "days";

  @Override
  public String getName() {
    return DAYS;
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of(DAYS);
      }

      @Override
      public Object buildObject(IExpressionContext context, String name) {
        return DAYS.equals(name) ? DayWords.in(context.getLocale()) : null;
      }

      @Override
      public boolean isCacheable(String name) {
        return true; // for as long as one page is written
      }
    };
  }
}
