package org.almanac.plt;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody with their mail on a phone, signed in nowhere. */
@TestComponent
class OnAPhone {
  private final MockMvc web;
  private final SmallDistrict district;

  OnAPhone(WebApplicationContext pages, SmallDistrict district) {
    this.web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    this.district = district;
  }

  /** The links of a person's newest mail, by what they say. */
  Map<String, String> links(String person) {
    Map<String, String> links = new LinkedHashMap<>();
    List<String> mails = mails(person);
    return links(mails.get(mails.size() - 1), links);
  }

  /** The link in a mail that was asked for. */
  String fresh(String person) {
    List<String> mails = caught(person);
    return links(mails.get(mails.size() - 1), new LinkedHashMap<>()).get("link");
  }

  private static Map<String, String> links(String mail, Map<String, String> links) {
    for (String line : mail.split("\r?\n")) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        String label =
            at == 0 ? "link" : line.substring(0, at).replaceAll("[\\s\\u00a0\\u202f]*:? *$", "");
        links.put(label, line.substring(at).replaceFirst("http://[^/]+", "").strip());
      }
    }
    return links;
  }

  String card(String person) {
    return links(person).get("Open my card");
  }

  String cantCome(String person) {
    return links(person).get("I can't come");
  }

  /** The words of a person's mails of the day as they got them, the oldest first. */
  private List<String> mails(String person) {
    return district
        .jdbc
        .sql("select plain from captured_mail where recipient like ? and html <> '' order by id")
        .param(person + "@%")
        .query(String.class)
        .list();
  }

  /** The words of all that the mail server got for a person, the oldest first. */
  List<String> caught(String person) {
    return district
        .jdbc
        .sql("select eml from captured_mail where recipient like ? order by id")
        .param(person + "@%")
        .query((row, n) -> row.getBytes(1))
        .list()
        .stream()
        .map(OnAPhone::words)
        .toList();
  }

  private static String words(byte[] eml) {
    try {
      return plain(new MimeMessage(null, new ByteArrayInputStream(eml)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String plain(Part part) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      return plain(parts.getBodyPart(0));
    }
    return (String) part.getContent();
  }

  MockHttpServletResponse open(String path) {
    return answer(get(path));
  }

  MockHttpServletResponse ask(String path) {
    return answer(head(path));
  }

  String read(String path) {
    return AtTheDesk.text(open(path));
  }

  /** Presses the button: name, value, name, value. */
  MockHttpServletResponse press(String path, String... fields) {
    return send(path, "send", fields);
  }

  MockHttpServletResponse send(String path, String button, String... fields) {
    MockHttpServletRequestBuilder sent = post(path);
    if (button != null) {
      sent.param("_do", button);
    }
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return answer(sent);
  }

  /** Every row that a look could have changed: how many, and how they are. */
  List<String> traces() {
    List<String> all = new ArrayList<>();
    for (String table :
        List.of(
            "signed_link",
            "link_use",
            "answer_draft",
            "participation",
            "plt_card",
            "plan_version",
            "next_step",
            "not_mine",
            "ACT_RU_TASK",
            "ACT_HI_TASKINST")) {
      all.add(
          table
              + district
                  .jdbc
                  .sql("select * from " + table + " order by 1")
                  .query((row, n) -> row(row))
                  .list());
    }
    return all;
  }

  private static String row(java.sql.ResultSet row) throws java.sql.SQLException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      text.append(row.getObject(i)).append('|');
    }
    return text.toString();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    try {
      return web.perform(request.accept(MediaType.TEXT_HTML)).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
