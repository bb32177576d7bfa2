package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

/** Hostile words in the registers' forms: each is named with its field, and nothing is kept. */
@SharedAlmanacTest
@Import({Registering2026.class, AtTheDesk.class})
class HostileRegisterFormsTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "=cmd|' /C calc'!A0",
          "a@b.org\r\nBcc: all@b.org",
          "x".repeat(10_000),
          "\u202egnorts",
          "nul\0here",
          "'; drop table person; --",
          "${7*7}",
          "__${T(java.lang.Runtime)}__::x",
          "../../etc/passwd",
          "-1",
          "99999999999999999999");

  @Autowired Registering2026 august;
  @Autowired AtTheDesk desk;
  @Autowired Registers registers;

  @BeforeEach
  void an_association() {
    august.begins();
    desk.as(august.coordinator, august.code, Role.COORDINATOR);
  }

  @Test
  void in_a_new_members_form_every_field_refuses_it_by_name_and_what_else_was_typed_stays() {
    Map<String, String> fine = new LinkedHashMap<>();
    fine.put("position", "director");
    fine.put("appointedOn", "2026-08-01");
    fine.put("district", "NORTH");
    fine.put("needs", "trustees");
    fine.put("farthestKm", "120");
    for (String field : fine.keySet()) {
      for (String hostile : HOSTILE) {
        refuses("/registers/member/" + august.nadia, fine, field, hostile);
      }
    }
    assertThat(registers.member(august.code, august.nadia)).isEmpty();
  }

  @Test
  void in_a_mentors_form_as_well() {
    Map<String, String> fine = new LinkedHashMap<>();
    fine.put("positions", "director");
    fine.put("experienceYears", "12");
    fine.put("expertise", "budget");
    fine.put("district", "NORTH");
    fine.put("capacity", "1");
    for (String field : fine.keySet()) {
      for (String hostile : HOSTILE) {
        refuses("/registers/mentor/" + august.maya, fine, field, hostile);
      }
    }
    assertThat(registers.mentor(august.code, august.maya)).isEmpty();
  }

  private void refuses(String page, Map<String, String> fine, String field, String hostile) {
    String what = page.split("/")[2] + " " + field + " " + hostile.substring(0, 2);
    List<String> sent = new ArrayList<>();
    fine.forEach(
        (name, value) -> {
          sent.add(name);
          sent.add(name.equals(field) ? hostile : value);
        });
    MockHttpServletResponse answer = desk.send(page, sent.toArray(String[]::new));
    assertThat(answer.getStatus()).as(what).isEqualTo(200);
    String html = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(html)
        .as(what)
        .contains("class=\"problem\"")
        .contains("value=\"NORTH\"")
        .doesNotContain("<script>alert", "<img src=x", "49</", "[[", "??");
    assertThat(answer.getHeaderNames()).as(what).doesNotContain("Bcc");
  }
}
