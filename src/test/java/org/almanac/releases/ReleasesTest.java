package org.almanac.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.almanac.engine.Tenants;
import org.almanac.engine.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.context.support.ResourceBundleMessageSource;

/** One press of the button, where not everything comes along. */
class ReleasesTest {
  private static final String ORG = "demo";

  private final Versions versions = mock();
  private final Tenants tenants = mock();
  private final ReleaseMoves moves = mock();
  private final Releases releases = new Releases(versions, tenants, moves);

  @BeforeEach
  void inTheOrganization() {
    when(tenants.within(anyString(), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(call -> call.<Supplier<?>>getArgument(1).get());
  }

  @Test
  void those_that_stay_are_in_nobodys_way_and_each_reason_is_said_once() {
    Map<String, String> instances = new TreeMap<>();
    for (int i = 0; i < 315; i++) {
      instances.put("i%03d".formatted(i), "key");
    }
    Versions.Standing standing = new Versions.Standing("p", 1, 2, Map.of(), instances, null);
    when(versions.behind(ORG)).thenReturn(List.of(standing));
    when(versions.move(eq(ORG), any()))
        .thenAnswer(
            call ->
                Optional.of(call.<String>getArgument(1))
                    .filter(instance -> instance.compareTo("i310") < 0)
                    .map(instance -> "Instance '" + instance + "' is busy"));
    Releases.Moved done = releases.move(ORG, "c1");
    assertThat(done.moved()).isEqualTo(5);
    assertThat(done.stayed()).isEqualTo(310);
    assertThat(done.reasons()).containsExactly("Instance '…' is busy");
    verify(moves).note(ORG, "c1", 5, 310);
  }

  @Test
  void what_was_done_before_reads_well_in_french_for_none_one_and_several() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages/releases");
    texts.setDefaultEncoding("UTF-8");
    assertThat(
            List.of(0, 1, 3).stream()
                .map(
                    stayed ->
                        texts.getMessage(
                            "releases.line", new Object[] {"9 h", "Jo", 2, stayed}, Locale.FRENCH)))
        .satisfiesExactly(
            none -> assertThat(none).endsWith("aucun n’est resté."),
            one -> assertThat(one).endsWith("un est resté."),
            three -> assertThat(three).endsWith("3 sont restés."));
  }
}
