package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mail.MailSendException;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.server.ResponseStatusException;

/** The sandbox's mail server, for scripts and for the inbox. */
@SandboxSlice
@Import({SandboxMails.class, SandboxMailSender.class, SandboxMailPage.class, Calendars.class})
class SandboxMailTest {
  @Autowired SandboxMailSender server;
  @Autowired SandboxMailPage page;
  private MockMvc web;

  @BeforeEach
  void open() {
    server.stop(false);
    web =
        MockMvcBuilders.standaloneSetup(page)
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();
  }

  @Test
  void a_mail_is_listed_newest_first_by_address_in_any_case() throws Exception {
    server.send(mail("Ana@example.org", "First"));
    server.send(mail("ana@example.org", "Second"));
    server.send(mail("lee@example.org", "Other"));
    web.perform(get("/sandbox/mail").param("to", " ANA@example.org"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].subject").value("Second"))
        .andExpect(jsonPath("$[0].to").value("ana@example.org"))
        .andExpect(jsonPath("$[0].at").value("2026-08-17T09:00:00-04:00"))
        .andExpect(jsonPath("$[0].text").value("Grüße, Second"));
    web.perform(get("/sandbox/mail")).andExpect(jsonPath("$.length()").value(3));
    web.perform(get("/sandbox/mail").param("to", "nobody@example.org"))
        .andExpect(content().json("[]"));
  }

  @Test
  void the_eml_is_the_mail_as_sent() throws Exception {
    server.send(mail("ana@example.org", "Naïve"));
    byte[] eml =
        web.perform(get("/sandbox/mail/" + newest() + ".eml"))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "message/rfc822"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    MimeMessage read = new MimeMessage((Session) null, new ByteArrayInputStream(eml));
    assertThat(read.getSubject()).isEqualTo("Naïve");
    assertThat(read.getMessageID()).isEqualTo("<key@example.org>");
  }

  @Test
  void the_html_can_do_nothing_but_lead_on() throws Exception {
    server.send(mail("ana@example.org", "News"));
    web.perform(get("/sandbox/mail/" + newest() + ".html"))
        .andExpect(status().isOk())
        .andExpect(content().string("<html><head><base target=\"_top\"></head>News</html>"))
        .andExpect(
            header().string("Content-Security-Policy", containsString("default-src 'none'")));
  }

  @Test
  void a_mail_of_text_alone_is_shown_with_its_address_to_follow_and_nothing_in_it_runs()
      throws Exception {
    MimeMessage mail = mail("ana@example.org", "Your fresh link");
    mail.setText("Hello <b>Ana</b>,\n\nhere: http://127.0.0.1:9/card/a.b-c_d.\n\nBye", "UTF-8");
    server.send(mail);
    web.perform(get("/sandbox/mail/" + newest() + ".html"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Hello &lt;b&gt;Ana&lt;/b&gt;,"),
                        containsString("<a href=\"http://127.0.0.1:9/card/a.b-c_d\""),
                        containsString("</a>."),
                        containsString("<base target=\"_top\">"))));
  }

  @Test
  void a_calendar_file_that_came_with_a_mail_can_be_taken_out() throws Exception {
    MimeMessage mail = mail("ana@example.org", "Invited");
    MimeBodyPart words = new MimeBodyPart();
    words.setContent((MimeMultipart) mail.getContent());
    MimeBodyPart file = new MimeBodyPart();
    file.setText("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Grüße", "UTF-8");
    file.setFileName("invite.ics");
    mail.setContent(new MimeMultipart("mixed", words, file));
    server.send(mail);
    assertThat(page.list(null, null).get(0).text()).isEqualTo("Grüße, Invited");
    web.perform(get("/sandbox/mail/" + newest() + "/1"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", startsWith("attachment")))
        .andExpect(content().string(containsString("Grüße")));
    for (String none : new String[] {"/0", "/2", "/999"}) {
      web.perform(get("/sandbox/mail/" + newest() + none)).andExpect(status().isNotFound());
    }
    web.perform(get("/sandbox/mail/999999/1")).andExpect(status().isNotFound());
  }

  @Test
  void a_mail_that_is_not_there_is_not_found() throws Exception {
    for (String path : new String[] {"/sandbox/mail/999999.eml", "/sandbox/mail/999999.html"}) {
      web.perform(get(path)).andExpect(status().isNotFound());
    }
    web.perform(get("/sandbox/mail/x.eml")).andExpect(status().isNotFound());
  }

  @Test
  void a_coordinator_stops_the_server_and_nobody_else() throws Exception {
    SignedIn jo = new SignedIn("p0001", "ddsb", "Jo Marsh", Set.of(Role.COORDINATOR));
    SignedIn lee = new SignedIn("p0002", "ddsb", "Lee", Set.of(Role.PRINCIPAL));
    SandboxMailPage.ServerState stop = new SandboxMailPage.ServerState(true);
    assertThatThrownBy(() -> page.set(lee, stop)).isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> page.set(null, stop)).isInstanceOf(ResponseStatusException.class);
    assertThat(server.isStopped()).isFalse();
    page.set(jo, stop);
    MimeMessage mail = mail("ana@example.org", "News");
    assertThatThrownBy(() -> server.send(mail)).isInstanceOf(MailSendException.class);
    page.set(jo, new SandboxMailPage.ServerState(false));
    server.send(mail);
  }

  private long newest() {
    return page.list(null, null).get(0).id();
  }

  private MimeMessage mail(String to, String subject) throws Exception {
    MimeMessage message = server.createMimeMessage();
    message.setFrom(new InternetAddress("almanac@example.org", "Jo Marsh", "UTF-8"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setHeader("Message-ID", "<key@example.org>");
    message.setHeader("X-Almanac-Organization", "ddsb");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText("Grüße, " + subject, "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<html><head></head>" + subject + "</html>", "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    return message;
  }
}
