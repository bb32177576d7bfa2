package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.almanac.AlmanacTest;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.plt.AtTheDesk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** In the sandbox a board plan runs, with measures under way, and says that it is invented. */
@AlmanacTest
@Import(AtTheDesk.class)
class SandboxBoardPlanTest {
  private static final String RUNNING = "/board-plan/2025-26";

  @Autowired AtTheDesk desk;
  @Autowired RoleHolders holders;

  @Test
  void an_officer_reads_goals_owners_priorities_and_how_near_each_measure_has_come() {
    as(Role.OFFICER);
    assertThat(desk.read(RUNNING).replace('\u00a0', ' '))
        .contains(
            "Board improvement plan 2026-27",
            "Every child reads well by the end of Grade 3 (invented)",
            "It serves: Success for every student (invented)",
            "So far 76.4 % 2024-25, 79.5 % 2025-26",
            "So far 60.9 % 2024-25, 61.9 % 2025-26")
        .doesNotContain("Nobody looks after it yet");
    assertThat(html(RUNNING).replace('\u00a0', ' '))
        .contains(
            "class=\"ahead\"",
            "from 75.9 % in 2023-24 to 84 % by the end of 2027-28. On the way: 76.4 % in 2024-25,"
                + " 79.5 % in 2025-26.")
        .as("a measure that no result tells has its two bars")
        .contains("viewBox=\"0 0 460 76\"");
  }

  @Test
  void on_paper_each_reading_has_its_bar() throws Exception {
    as(Role.DIRECTOR);
    byte[] paper = desk.look(RUNNING + "/plan.pdf").getContentAsByteArray();
    try (var pdf = Loader.loadPDF(paper)) {
      assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
          .contains("So far, 2024-25 76.4 %");
    }
  }

  @Test
  void a_principal_reads_the_running_plan_and_is_asked_nothing_about_its_launch() {
    as(Role.PRINCIPAL);
    assertThat(desk.read(RUNNING)).contains("Everyone is heard at school (invented)");
    assertThat(desk.read("/"))
        .contains("The board plan 2026-27: It is launched.")
        .doesNotContain("The board plan 2026-27 is launched");
    assertThat(desk.look(RUNNING + "/launch").getStatus()).isEqualTo(404);
  }

  @Test
  void the_first_page_and_the_list_of_plans_lead_to_it() {
    as(Role.DIRECTOR);
    assertThat(html("/")).contains("href=\"/board-plan/2025-26\"");
    assertThat(desk.read("/board-plan")).contains("The plan for 2026-27", "It is launched");
  }

  private void as(Role role) {
    LocalDate day = LocalDate.of(2026, 8, 17);
    String person = holders.all(SandboxDistrict.CODE, role, day).get(0).id();
    desk.as(person, SandboxDistrict.CODE, role);
  }

  private String html(String path) {
    return new String(desk.look(path).getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
