package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.PaperBars;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each school's plan prints: for its school, its superintendent, and its readers while they do. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class SchoolPlanPaperTest {
  private static final String PAGE = "/school-plan/" + ReadTogether.YEAR + "/101";
  private static final String PDF = PAGE + "/plan.pdf";
  private static final String ALT =
      "Children who read at home: from 62 % in 2025-26 to 75 % by the end of 2027-28.";
  private static final Set<String> YEARS = Set.of("2025-26", "2027-28");

  @Autowired ReadTogether district;
  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired ModerationPlans bundles;
  @Autowired Moderation moderation;
  @Autowired ApprovalDesk approvals;
  @Autowired RoleHolders holders;
  @Autowired NoticeSeen notice;

  private String boardGoal;

  @BeforeEach
  void aLaunchedPlanThatASchoolServes() {
    district.opens();
    Plan board = plans.begun(district.code, "000", ReadTogether.YEAR, "BIP-2026-27");
    boardGoal = drafts.addGoal(board.id(), district.id("dora")).orElseThrow();
    type(board, Map.of(boardGoal + "-title", "Every child reads every day."));
    plans.launched(board, LocalDate.of(2027, 5, 19));
    Plan school = plans.begun(district.code, "101", ReadTogether.YEAR, "SIP-2027-28");
    String goal = drafts.addGoal(school.id(), district.id("p101")).orElseThrow();
    type(school, Map.of(goal + "-title", "We read <aloud>.", goal + "-serves", boardGoal));
    measure(school, goal, "Children who read at home", "%", "62", "75");
    measure(school, goal, "Away more than ten days", "students", "4", "12");
  }

  @Test
  void a_schools_plan_prints_as_a_tagged_pdf_with_goals_measures_and_charts_in_words()
      throws IOException {
    try (PDDocument document = pdf("p101", PDF)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("The plan of School 101 for 2027-28");
      assertThat(text(document))
          .contains("We read <aloud>.", "It serves the board’s goal: Every child reads every day.")
          .contains("Working draft, last written on Wednesday, 30 June 2027")
          .containsSubsequence("Baseline, 2025-26 62 %", "Target, 2027-28 75 %", ALT);
      Map<String, List<Double>> bars = PaperBars.of(document);
      double whole = bars.get("e9f1f0").get(0);
      assertThat(bars.get("7d8b8f"))
          .singleElement(InstanceOfAssertFactories.DOUBLE)
          .isCloseTo(0.62 * whole, Offset.offset(1.0));
    }
  }

  @Test
  void in_french_it_is_in_french() throws IOException {
    notice.seen(district.code, district.id("p101"), "fr", true);
    try (PDDocument document = pdf("p101", PDF)) {
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("fr");
      assertThat(text(document))
          .contains("Le plan de School 101 pour 2027-28", "Buts et mesures", "moins de 5 students")
          .doesNotContain("Baseline", "Goals");
    }
  }

  @Test
  void a_page_shows_the_same_charts_with_their_words() {
    assertThat(plain(district.open("p101", PAGE).text()))
        .contains("role=\"img\"", "aria-label=\"" + ALT, "href=\"" + PDF);
  }

  @Test
  void no_figure_of_fewer_than_five_people_is_on_page_or_paper() throws IOException {
    assertThat(plain(district.open("s1", PAGE).text()))
        .contains("fewer than 5 students")
        .doesNotContain("4 students", "Away more than ten days: from");
    try (PDDocument document = pdf("s1", PDF)) {
      assertThat(text(document))
          .contains("fewer than 5 students")
          .doesNotContain("4 students", "Away more than ten days: from");
    }
  }

  @Test
  void only_who_may_read_the_plan_prints_it() {
    for (String reader : List.of("p101", "s1")) {
      assertThat(district.open(reader, PDF).status()).as(reader).isEqualTo(200);
    }
    for (String other : List.of("p102", "p201", "s2", "cora", "dora")) {
      assertThat(district.open(other, PDF).status()).as(other).isIn(403, 404);
    }
    for (Role role : List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.COORDINATOR)) {
      String person = holders.all("ddsb", role, LocalDate.of(2026, 8, 17)).get(0).id();
      notice.seen("ddsb", person, "en", true);
      SignedIn stranger = new SignedIn(person, "ddsb", "Elsewhere", Set.of(role));
      assertThat(district.perform(stranger, get(URI.create(PDF))).status()).isEqualTo(404);
    }
    for (String nothing : List.of("2028-29/101", "2027-28/999", "x/101", "2027-28/%3Cb%3E")) {
      String path = "/school-plan/" + nothing + "/plan.pdf";
      assertThat(district.open("p101", path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void its_readers_from_another_family_print_it_while_they_read_and_no_longer() {
    assertThat(district.open("s2", PDF).status()).as("no group yet").isEqualTo(404);
    district.handsIn("301", "302");
    district.publishes();
    assertThat(district.open("s2", PDF).status()).isEqualTo(200);
    assertThat(district.open("s3", PDF).status()).as("in no group").isEqualTo(404);
    assertThat(district.open("s2", ReadTogether.page(1)).text()).contains("href=\"" + PDF);
    moderation.moderated(district.code, PlanModerationProcess.businessKey(district.group(1)));
    assertThat(district.open("s2", PDF).status()).isEqualTo(404);
    assertThat(district.open("s1", PDF).status()).as("its own superintendent").isEqualTo(200);
  }

  @Test
  void the_bundles_one_pdf_carries_the_same_charts() throws IOException {
    district.handsIn();
    district.publishes();
    try (PDDocument document = pdf("s2", ReadTogether.page(1) + "/bundle.pdf")) {
      assertThat(text(document)).contains(ALT, "fewer than 5 students", "We wonder at 202");
      assertThat(PaperBars.of(document).get("14505c")).as("one target").hasSize(1);
    }
  }

  /**
   * READ FIRST on paper: whoever prints it, before or after, the bundle has room for notes only.
   */
  @Test
  void no_note_is_in_the_bundle_that_somebody_prints() throws IOException {
    district.handsIn("301", "302");
    district.publishes();
    String page = ReadTogether.page(1);
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      district.types("s1", page, ReadingFields.path(plan) + "-note", "Canary of s1");
    }
    for (String reader : List.of("s1", "s2")) {
      try (PDDocument document = pdf(reader, page + "/bundle.pdf")) {
        assertThat(text(document)).as(reader).contains("Notes").doesNotContain("Canary");
      }
    }
  }

  @Test
  void paper_says_nothing_of_what_superintendents_do_in_summer() throws IOException {
    district.handsIn();
    district.publishes();
    try (PDDocument document = pdf("p101", PDF)) {
      assertThat(text(document)).contains("As it was handed in on Wednesday, 30 June 2027");
    }
    byte[] before = district.open("p101", PDF).bytes();
    bundles
        .of(district.group(1))
        .forEach(
            plan -> {
              for (FeedbackPart part : FeedbackPart.values()) {
                plan.say(part, "Canary", district.id("s1"), null);
              }
              bundles.save(plan);
            });
    approvals.ask(district.code, PlanModerationProcess.businessKey(district.group(1)));
    approvals.decide(
        approvals.asked(district.group(1), "F1"), Set.of("102"), district.id("s1"), null);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.APPROVED);
    try (PDDocument document = pdf("p101", PDF);
        PDDocument then = Loader.loadPDF(before)) {
      assertThat(text(document)).isEqualTo(text(then)).doesNotContain("Canary");
    }
  }

  private void measure(
      Plan plan, String goal, String name, String unit, String baseline, String target) {
    String path =
        goal + "-" + drafts.addMeasure(plan.id(), goal, district.id("p101")).orElseThrow() + "-";
    type(
        plan,
        Map.of(
            path + "name", name,
            path + "unit", unit,
            path + "baseline", baseline,
            path + "baselineYear", "2025-26",
            path + "target", target,
            path + "targetYear", "2027-28"));
  }

  private void type(Plan plan, Map<String, String> fields) {
    Map<String, Draft.Typed> typed = new HashMap<>();
    fields.forEach((path, text) -> typed.put(path, new Draft.Typed(text, Draft.mark(""))));
    Draft.Choices choices = new Draft.Choices(Set.of(), Set.of(boardGoal), YEARS);
    assertThat(drafts.save(plan.id(), typed, choices, district.id("p101"), Locale.CANADA).allKept())
        .isTrue();
  }

  private PDDocument pdf(String name, String path) throws IOException {
    ReadTogether.Shown shown = district.open(name, path);
    assertThat(shown.status()).as(name + path).isEqualTo(200);
    return Loader.loadPDF(shown.bytes());
  }

  private static String text(PDDocument document) throws IOException {
    return plain(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
  }

  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }
}
