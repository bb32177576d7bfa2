package org.almanac.plans;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.rules.FewCounts;
import org.springframework.context.MessageSource;

/** Which figures of a measure are about fewer than five people, and so are not told on. */
class FewPeople {
  private static final BigDecimal LEAST = BigDecimal.valueOf(FewCounts.LEAST);

  /** Whatever language somebody reads, others may have written in the other. */
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final Set<String> people;

  FewPeople(MessageSource messages) {
    people =
        LANGUAGES.stream()
            .map(language -> messages.getMessage("plans.people", null, language))
            .flatMap(FewPeople::words)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean isIn(Measure measure, BigDecimal figure) {
    return figure != null && figure.abs().compareTo(LEAST) < 0 && countsPeople(measure);
  }

  boolean isIn(Measure measure, Stream<BigDecimal> figures) {
    return figures.anyMatch(figure -> isIn(measure, figure));
  }

  /** The unit says what is counted; where there is none, the measure's name does. */
  private boolean countsPeople(Measure measure) {
    String said = measure.unit().isBlank() ? measure.name() : measure.unit();
    return words(said).anyMatch(people::contains);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
  }
}
