package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.almanac.SharedAlmanacTest;
import org.almanac.plt.SmallDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody confirms the year at the moment in which somebody else changes it. */
@SharedAlmanacTest
@Import({SmallDistrict.class, OpenYear.class})
class YearConfirmTest {
  @Autowired SmallDistrict district;
  @Autowired OpenYear year;
  @Autowired YearDesk desk;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void confirming_waits_for_a_change_on_its_way_and_confirms_nothing_unseen() throws Exception {
    district.opens();
    year.open("2026-27");
    String seen = year.sheet().mark();
    CompletableFuture<YearDesk.Done> confirmed = new CompletableFuture<>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              year.moveOctober(LocalDate.of(2026, 10, 21), LocalTime.of(9, 0));
              confirmed.completeAsync(
                  () -> desk.confirm(district.code, OpenYear.YEAR, seen, district.coordinator));
              assertThat(confirmed.copy().orTimeout(300, TimeUnit.MILLISECONDS))
                  .as("it waits")
                  .failsWithin(1, TimeUnit.SECONDS);
            });
    assertThat(confirmed.get(20, TimeUnit.SECONDS)).isEqualTo(YearDesk.Done.MEANWHILE);
    assertThat(year.row().settling()).isTrue();
    assertThat(year.october().day()).isEqualTo(LocalDate.of(2026, 10, 21));
  }
}
