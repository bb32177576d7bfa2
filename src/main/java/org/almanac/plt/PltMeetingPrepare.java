package org.almanac.plt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.Arrangement;
import org.almanac.meetings.Block;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A meeting as its convener arranges it. */
@Component
class PltMeetingPrepare implements Recording<PltMeetingPrepare.Sent> {
  static final String FORM = "plt-meeting-prepare";

  record Sent(
      String theme,
      String place,
      String room,
      String link,
      String coffee,
      List<String> presenters,
      List<String> voices,
      Integer opening,
      String learningTitle,
      Integer learning,
      Integer pause,
      String informationTitle,
      Integer information,
      Integer thanks) {}

  private final PltPreparation preparation;
  private final PltRota rota;
  private final Convening convening;
  private final PltWords words;

  PltMeetingPrepare(PltPreparation preparation, PltRota rota, Convening convening, PltWords words) {
    this.preparation = preparation;
    this.rota = rota;
    this.convening = convening;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String organization = context.organization();
    Meeting meeting = meeting(context);
    // a place that people were told of already is not last month's
    Optional<Meeting> before =
        meeting.hasPlace() ? Optional.of(meeting) : preparation.before(meeting);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", meeting.key())
        .with("length", length(meeting))
        .with(
            "cardsOut",
            words.day(
                preparation.cardsOut(organization, context.date(PltMeetingProcess.CARDS_DUE))))
        .with("place", before.map(Meeting::place).orElse(null))
        .with("room", before.map(Meeting::room).orElse(null))
        .with("link", before.map(Meeting::link).orElse(null))
        .with(
            "coffee",
            before.flatMap(Meeting::coffeeAt).map(at -> words.hour(organization, at)).orElse(null))
        .with("presenters", rota.suggested(organization, meeting.date()))
        .with("learning", meeting.split().learning())
        .with(
            "informationTitle",
            preparation.launchesTheBoardPlan(meeting) ? words.say("prepare.launch") : null)
        .with("information", meeting.split().information())
        .options("presenterOptions", rota.presenterOptions(organization, meeting.date()))
        .options("voiceOptions", rota.voiceOptions(organization, meeting.date()));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    Meeting meeting = meeting(context);
    Arrangement arrangement =
        new Arrangement(
            sent.theme(), sent.place(), sent.room(), sent.link(), coffee(meeting, sent));
    preparation.prepare(
        context.organization(),
        meeting.key(),
        arrangement,
        agenda(sent),
        sent.presenters(),
        sent.voices());
    return Flags.none();
  }

  private String length(Meeting meeting) {
    String hours = convening.words(meeting.length().toMinutes(), LocaleContextHolder.getLocale());
    return words.say(
        "prepare.length", words.hour(meeting.organization(), meeting.beginsAt()), hours);
  }

  private Instant coffee(Meeting meeting, Sent sent) {
    return sent.coffee() == null ? null : preparation.at(meeting, sent.coffee());
  }

  /** In the order of the morning: the break between learning and information. */
  private static List<Block> agenda(Sent sent) {
    String presenter = sent.presenters().isEmpty() ? null : sent.presenters().get(0);
    return Stream.of(
            block(BlockKind.OPENING, null, sent.opening(), null),
            block(BlockKind.LEARNING, sent.learningTitle(), sent.learning(), presenter),
            block(BlockKind.BREAK, null, sent.pause(), null),
            block(BlockKind.INFORMATION, sent.informationTitle(), sent.information(), null),
            block(BlockKind.THANKS, null, sent.thanks(), null))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Block> block(
      BlockKind kind, String title, Integer minutes, String presenter) {
    return minutes == null || minutes == 0
        ? Optional.empty()
        : Optional.of(new Block(kind, title, minutes, presenter));
  }

  private Meeting meeting(FormContext context) {
    return preparation.meeting(
        context.organization(), ConvenedMeetingProcess.meetingKey(context.businessKey()));
  }
}
