package org.almanac;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** The house as design.md draws it: what stands where, and which way the arrows run. */
class StructureTest {
  /** From the bottom up: a package uses only what stands before it. */
  private static final List<String> ORDER =
      List.of(
          "engine",
          "rules",
          "calendar",
          "people",
          "access",
          "notices",
          "texts",
          "invitations",
          "seating",
          "matching",
          "moderating",
          "plans",
          "writing",
          "tasks",
          "staffing",
          "releases",
          "imports",
          "registers",
          "meetings",
          "days",
          "plt",
          "intake",
          "mentorship",
          "cohort",
          "boardplan",
          "schoolplan",
          "year",
          "sandbox");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.almanac");

  @TestFactory
  List<DynamicTest> arrows_run_downwards_only() {
    return ORDER.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      List<String> above = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
                      if (!above.isEmpty()) {
                        noClasses()
                            .that()
                            .resideInAPackage("org.almanac." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                above.stream()
                                    .map(other -> "org.almanac." + other + "..")
                                    .toArray(String[]::new))
                            .check(HOUSE);
                      }
                    }))
        .toList();
  }

  @Test
  void programs_know_nothing_of_each_other() {
    List<String> programs =
        List.of("plt", "intake", "mentorship", "cohort", "boardplan", "schoolplan", "year");
    for (String program : programs) {
      String[] others =
          programs.stream()
              .filter(other -> !other.equals(program))
              .map(other -> "org.almanac." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.almanac." + program + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  @Test
  void every_package_has_its_place_in_the_order() {
    classes()
        .that()
        .resideOutsideOfPackage("org.almanac")
        .should()
        .resideInAnyPackage(
            ORDER.stream().map(name -> "org.almanac." + name + "..").toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void packages_make_no_circles_and_keep_their_inside_to_themselves() {
    ApplicationModules.of(Almanac.class).verify();
  }

  @Test
  void the_engine_is_met_at_the_edge_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.almanac.engine..", "org.almanac.access..", "org.almanac.tasks..")
        .and(
            new DescribedPredicate<JavaClass>("are no process, delegate or listener") {
              @Override
              public boolean test(JavaClass type) {
                JavaClass top = type;
                while (top.getEnclosingClass().isPresent()) {
                  top = top.getEnclosingClass().get();
                }
                return !top.getSimpleName().matches(".*(Process|Delegate|Listener)");
              }
            })
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(HOUSE);
  }

  @Test
  void the_engines_inside_is_touched_in_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.almanac.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(HOUSE);
  }

  @Test
  void delegates_touch_no_repository_and_no_mail() {
    noClasses()
        .that()
        .implement(JavaDelegate.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Repository.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..")
        .check(HOUSE);
  }

  @Test
  void time_comes_from_the_injected_clock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(HOUSE);
  }
}
