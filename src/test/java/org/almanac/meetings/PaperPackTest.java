package org.almanac.meetings;

import static org.almanac.meetings.Scene.KEY;
import static org.almanac.meetings.Scene.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;

@MeetingsSlice
class PaperPackTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Autowired Scene scene;
  @Autowired PaperPack pack;
  @Autowired Meetings meetings;
  @Autowired Tables seats;
  @Autowired Attendance attendance;
  @Autowired Convening convening;
  @Autowired TestEntityManager tables;
  @Autowired JdbcClient jdbc;

  @Test
  void one_file_holds_the_sign_in_sheet_the_table_plan_the_cards_the_tickets_and_the_agenda()
      throws IOException {
    Meeting meeting = scene.meetingOf(12);
    tables.flush();
    attendance.answered(ORG, KEY, "p9002", Coming.CANT_COME);
    tables.clear();
    arranged("Whitby, “the hall”");
    List<Block> agenda =
        List.of(
            new Block(BlockKind.OPENING, "Café", 15, null),
            new Block(BlockKind.LEARNING, "Voices", 120, "p9500"));
    convening.setAgenda(ORG, KEY, agenda, Locale.CANADA);
    seats.seat(ORG, KEY);
    String text = text(meeting);
    assertThat(text)
        .contains("Sign-in sheet", "Please sign", "Number 1, Sam", "School 1", "Whitby, “the hall”")
        .contains("Find your table", "Table plan", "Table 1", "Table 2")
        .contains("On this table: 6 exit tickets, 6 pens")
        .contains("What will stay with you?", "What will you try?", "What are you still wondering?")
        .contains("09:00 Opening Café 15", "09:15 Learning Voices Ana Reyes 120")
        .doesNotContain("Number 2, Sam", "#");
    // by table, so that it is typed back by table: 11 tickets and the spare ones
    assertThat(text.split("Exit ticket\\R", -1)).hasSize(1 + 20);
  }

  @Test
  void it_is_us_letter_with_page_numbers_and_fonts_that_are_in_the_file() throws IOException {
    Meeting meeting = scene.meetingOf(12);
    seats.seat(ORG, KEY);
    try (PDDocument pdf = Loader.loadPDF(pack.of(meeting, Locale.CANADA))) {
      int pages = pdf.getNumberOfPages();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isEqualTo(612);
        assertThat(page.getMediaBox().getHeight()).isEqualTo(792);
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("1 / " + pages, pages + " / " + pages);
    }
  }

  @Test
  void readers_aloud_find_a_title_a_language_and_tags() throws IOException {
    Meeting meeting = scene.meetingOf(3);
    try (PDDocument pdf = Loader.loadPDF(pack.of(meeting, Locale.CANADA))) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Paper for Wednesday, 14 October 2026");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
    }
  }

  @Test
  void a_hundred_and_sixty_people_with_long_names_fit_and_no_sheet_is_torn() throws IOException {
    Meeting meeting = scene.meetingOf(160);
    tables.flush();
    jdbc.sql("update person set family_name = ?, given_name = ? where id = 'p9007'")
        .params("de la Très-Longue-Rivière-aux-Pins".repeat(2), "Françoise-Élisabeth d’Arc")
        .update();
    tables.clear();
    int number = seats.seat(ORG, KEY);
    tables.flush();
    try (PDDocument pdf = Loader.loadPDF(pack.of(meeting, Locale.CANADA))) {
      PDFTextStripper stripper = new PDFTextStripper();
      String text = stripper.getText(pdf).replaceAll("\\s+", "");
      assertThat(text).contains("Françoise-Élisabethd’Arc", "Très-Longue-Rivière");
      int sheets = 0;
      int cards = 0;
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        String page = stripper.getText(pdf);
        int tickets = page.split("Exit ticket\\R", -1).length - 1;
        assertThat(tickets).as("tickets on page " + i).isIn(0, 4);
        sheets += tickets / 4;
        cards += page.contains("On this table") ? 1 : 0;
      }
      assertThat(text.split("Findyourtable", -1)).hasSize(1 + 4);
      assertThat(sheets).isEqualTo(42);
      assertThat(cards).isEqualTo(number);
      assertThat(pdf.getNumberOfPages()).isLessThan(90);
    }
  }

  @Test
  void names_and_places_are_words_whatever_they_look_like_and_no_address_is_opened()
      throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Meeting meeting = scene.meetingOf(6);
      tables.flush();
      List<String> hostile =
          List.of(
              "<img src=\"" + there + "i\"/>",
              "</th></tr></table><link rel=\"stylesheet\" href=\"" + there + "c\"/>",
              "<style>@import url(" + there + "s);</style>",
              "<object data=\"file:///etc/passwd\"/>",
              "&xxe; ]]> <!-- ${654321*7} #{meetings.saved} [[${654321*7}]]");
      for (int i = 0; i < hostile.size(); i++) {
        jdbc.sql("update person set family_name = ? where id = ?")
            .params(hostile.get(i), "p900" + (i + 1))
            .update();
      }
      jdbc.sql("update person set family_name = ? where id = 'p9006'")
          .param("Bell\u0007\u0000\uFFFF \uD83D\uDE00".replace("\u0000", ""))
          .update();
      arranged("<script>alert(1)</script><iframe src=\"" + there + "f\"/>");
      tables.flush();
      tables.clear();
      seats.seat(ORG, KEY);
      tables.flush();
      String text = text(meeting).replaceAll("\\s+", "");
      assertThat(text)
          .contains("<imgsrc=", "</th></tr></table><link", "@importurl", "${654321*7}", "Bell")
          .contains("<script>alert(1)</script>")
          .doesNotContain("root:", "4580247");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void before_anybody_is_invited_there_are_lines_to_write_on() throws IOException {
    scene.meetingOf(1);
    Meeting meeting =
        convening.plan(ORG, "PLT-2026-11", "plt", LocalDate.of(2026, 11, 18), NINE, 180);
    assertThat(text(meeting))
        .contains("Sign-in sheet", "Exit ticket", "It is being put together.")
        .doesNotContain("Table plan", "Find your table");
  }

  private void arranged(String place) {
    convening.arrange(ORG, KEY, new Arrangement("What we see", place, "2", null, null));
  }

  private String text(Meeting meeting) throws IOException {
    tables.flush();
    tables.clear();
    Meeting now = meetings.named(ORG, meeting.key());
    try (PDDocument pdf = Loader.loadPDF(pack.of(now, Locale.CANADA))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(pdf);
    }
  }
}
