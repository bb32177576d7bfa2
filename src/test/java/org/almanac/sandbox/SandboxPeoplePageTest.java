package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.people.Organizations;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Units;
import org.almanac.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@SandboxSlice
class SandboxPeoplePageTest {
  @Autowired SandboxDistrict district;
  @Autowired Organizations organizations;
  @Autowired Persons persons;
  @Autowired Units units;
  @Autowired RoleAssignments assignments;
  @Autowired Calendars calendars;
  @Autowired MessageSource messages;

  private MockMvc mvc;

  @BeforeEach
  void seed() {
    district.seed();
    OpenTasks openTasks = mock(OpenTasks.class);
    when(openTasks.countByPerson("ddsb")).thenReturn(Map.of("p0001", 3L));
    mvc =
        MockMvcBuilders.standaloneSetup(
                new SandboxPeoplePage(
                    organizations, persons, units, assignments, openTasks, calendars, messages))
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();
  }

  @Test
  void everybody_is_listed() throws Exception {
    mvc.perform(get("/sandbox/people"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(305))
        .andExpect(jsonPath("$[0].length()").value(7))
        .andExpect(jsonPath("$[0].name").value("Abdirahman Farah-Ali"))
        .andExpect(jsonPath("$[?(@.id=='p0001')].name").value("Jo Mensah"))
        .andExpect(jsonPath("$[?(@.id=='p0001')].mail").value("jo.mensah@example.org"))
        .andExpect(jsonPath("$[?(@.id=='p0001')].roles[0]").value("coordinator"))
        .andExpect(jsonPath("$[?(@.id=='p0001')].unit").value("DDSB"))
        .andExpect(jsonPath("$[?(@.id=='p0001')].open").value(3));
  }

  @Test
  void those_with_a_role_are_listed() throws Exception {
    Map<String, Integer> members =
        Map.of(
            "principal",
            133,
            "vice-principal",
            133,
            "superintendent",
            15,
            "officer",
            12,
            "new-member",
            12,
            "mentor",
            12,
            "association-representative",
            2,
            "helper",
            0);
    for (Map.Entry<String, Integer> expected : members.entrySet()) {
      mvc.perform(get("/sandbox/people").param("role", expected.getKey()))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.length()").value(expected.getValue()));
    }
    mvc.perform(get("/sandbox/people").param("role", "mentor"))
        .andExpect(jsonPath("$[*].roles[0]", hasItem("principal")))
        .andExpect(jsonPath("$[*].roles[1]", hasItem("mentor")))
        .andExpect(jsonPath("$[0].open").value(0));
  }

  @Test
  void an_unknown_role_is_answered_with_the_words_there_are() throws Exception {
    mvc.perform(get("/sandbox/people").param("role", "wizard"))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.message", allOf(containsString("wizard"), containsString("principal"))));
    for (Role role : Role.values()) {
      mvc.perform(get("/sandbox/people").param("role", role.word())).andExpect(status().isOk());
    }
  }

  @Test
  void production_has_none_of_it() {
    assertThat(SandboxPeoplePage.class.getAnnotation(Profile.class).value())
        .containsExactly("!production");
    assertThat(SandboxDistrict.class.getAnnotation(Profile.class).value())
        .containsExactly("!production");
    assertThat(SandboxDistrictStart.class.getAnnotation(Profile.class).value())
        .containsExactly("!production");
  }
}
