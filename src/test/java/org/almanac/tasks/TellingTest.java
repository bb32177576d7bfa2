package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.notices.Announcements;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.Test;

/**
 * Only three things are ever told to somebody else, and nothing in the house could tell a fourth.
 */
class TellingTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.almanac");

  /** Who writes in a matter of the reader's own: nobody's open work is told by it. */
  private static final Set<String> OWN_MATTERS =
      Set.of(
          // first mails of a program that wait for a look
          "FirstLook",
          // mails that came back
          "Undelivered",
          // somebody said themselves that a task isn't theirs
          "NotMine",
          // two questions about the reader themselves
          "PulseAsking",
          // new members themselves, that we are still looking
          "StillLooking",
          // the launched board plan, with its recording: everybody's own to watch
          "LaunchNews",
          // somebody asked for help themselves
          "SayHello");

  @Test
  void the_three_are_a_plan_not_in_moderation_not_begun_and_a_question_without_an_owner() {
    assertThat(Telling.About.values())
        .extracting(Enum::name)
        .containsExactly("PLAN_NOT_IN", "MODERATION_NOT_BEGUN", "QUESTION_WITHOUT_OWNER");
  }

  @Test
  void nobody_else_looks_up_who_holds_a_role_and_writes_to_them() {
    Set<String> tell =
        HOUSE.stream()
            .filter(type -> uses(type, Announcements.class))
            .filter(type -> uses(type, RoleHolders.class) || names(type, Role.COORDINATOR))
            .filter(type -> !type.isAssignableTo(Telling.class))
            .filter(type -> !type.getSimpleName().endsWith("Test"))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    tell.removeAll(OWN_MATTERS);
    assertThat(tell).as("who tells somebody else is one of the three, a Telling").isEmpty();
  }

  @Test
  void no_model_escalates() throws IOException {
    try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
      for (Path model : models.toList()) {
        assertThat(Files.readString(model))
            .as(model.toString())
            .doesNotContainIgnoringCase("escal");
      }
    }
  }

  @Test
  void each_of_the_three_is_told_in_one_place_at_most() {
    List<String> tellings =
        HOUSE.stream()
            .filter(type -> type.isAssignableTo(Telling.class) && !type.isInterface())
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(tellings).hasSizeLessThanOrEqualTo(3).contains("UnownedQuestions");
  }

  private static boolean uses(JavaClass type, Class<?> other) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(found -> found.getTargetClass().isEquivalentTo(other));
  }

  private static boolean names(JavaClass type, Role role) {
    return type.getFieldAccessesFromSelf().stream()
        .anyMatch(
            access ->
                access.getTargetOwner().isEquivalentTo(Role.class)
                    && access.getName().equals(role.name()));
  }
}
