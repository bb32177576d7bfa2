package org.almanac.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The sandbox's caught mails for scripts, and the switch that stops its mail server. */
@RestController
@Profile("!production")
class SandboxMailPage {
  /** Nothing in a mail runs or is loaded; its links open in the whole window. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
          + " frame-ancestors 'self';"
          + " sandbox allow-same-origin allow-top-navigation-by-user-activation";

  private final SandboxMails mails;
  private final ObjectProvider<SandboxMailSender> server;
  private final Calendars calendars;

  SandboxMailPage(
      SandboxMails mails, ObjectProvider<SandboxMailSender> server, Calendars calendars) {
    this.mails = mails;
    this.server = server;
    this.calendars = calendars;
  }

  /** A mail as scripts see it; {@code at} is the local time with its offset. */
  record MailView(long id, String to, String subject, String at, String text) {}

  record ServerState(boolean stopped) {}

  @GetMapping(path = "/sandbox/mail", produces = MediaType.APPLICATION_JSON_VALUE)
  List<MailView> list(
      @RequestParam(required = false) String to, @AuthenticationPrincipal SignedIn me) {
    List<SandboxMails.Caught> caught = to == null || to.isBlank() ? mails.newest() : mails.to(to);
    return caught.stream().filter(mail -> mail.isFor(me)).map(this::view).toList();
  }

  @GetMapping("/sandbox/mail/{id:\\d{1,18}}.eml")
  ResponseEntity<byte[]> eml(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return mails
        .find(id)
        .filter(mail -> mail.isFor(me))
        .flatMap(mail -> mails.eml(id))
        .map(eml -> ResponseEntity.ok().contentType(new MediaType("message", "rfc822")).body(eml))
        .orElse(ResponseEntity.notFound().build());
  }

  /** A file that came with a mail, counted from one. */
  @GetMapping("/sandbox/mail/{id:\\d{1,18}}/{number:\\d{1,3}}")
  ResponseEntity<byte[]> file(
      @PathVariable long id, @PathVariable int number, @AuthenticationPrincipal SignedIn me) {
    List<MailFile> files = mails.files(id);
    boolean mine = mails.find(id).filter(mail -> mail.isFor(me)).isPresent();
    if (!mine || number < 1 || number > files.size()) {
      return ResponseEntity.notFound().build();
    }
    MailFile file = files.get(number - 1);
    ContentDisposition download =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(file.type())
        .header("Content-Disposition", download.toString())
        .body(file.content());
  }

  /** The HTML of a mail, for the frame in which the inbox shows it. */
  @GetMapping("/sandbox/mail/{id:\\d{1,18}}.html")
  ResponseEntity<String> html(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return mails
        .find(id)
        .filter(mail -> mail.isFor(me))
        .flatMap(mail -> mails.html(id))
        .map(
            html ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .header("Content-Security-Policy", POLICY)
                    .body(html.replaceFirst("<head>", "<head><base target=\"_top\">")))
        .orElse(ResponseEntity.notFound().build());
  }

  @PostMapping(path = "/sandbox/mail-server", consumes = MediaType.APPLICATION_JSON_VALUE)
  ServerState set(@AuthenticationPrincipal SignedIn me, @RequestBody ServerState asked) {
    stop(me, asked.stopped());
    return asked;
  }

  /** The same from the inbox's button, which brings the page's token along. */
  @PostMapping(
      path = "/sandbox/mail-server",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Void> set(@AuthenticationPrincipal SignedIn me, @RequestParam boolean stopped) {
    stop(me, stopped);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", "/sandbox/inbox?person=" + me.id())
        .build();
  }

  private void stop(SignedIn me, boolean stopped) {
    if (me == null || !me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    SandboxMailSender sender = server.getIfAvailable();
    if (sender == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "A mail server of its own is set");
    }
    sender.stop(stopped);
  }

  private MailView view(SandboxMails.Caught mail) {
    String at =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            calendars.of(mail.organization()).local(mail.at()));
    return new MailView(mail.id(), mail.to(), mail.subject(), at, mail.text());
  }
}
