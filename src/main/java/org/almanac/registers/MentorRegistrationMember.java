package org.almanac.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** What would help a new member, said by the person alone. */
@Component
class MentorRegistrationMember implements Recording<MentorRegistrationMember.Sent> {
  static final String FORM = "mentor-registration-member";

  record Sent(
      String position,
      LocalDate appointedOn,
      String district,
      List<String> needs,
      Integer farthestKm,
      List<String> wishes,
      List<String> avoid) {}

  private final Registers registers;
  private final Registering registering;
  private final RegisterChoices choices;
  private final PostFacts posts;
  private final RegistrationForm form;

  MentorRegistrationMember(
      Registers registers,
      Registering registering,
      RegisterChoices choices,
      PostFacts posts,
      RegistrationForm form) {
    this.registers = registers;
    this.registering = registering;
    this.choices = choices;
    this.posts = posts;
    this.form = form;
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
    String person = RegistrationForm.person(context);
    if (!MentorRegistrationProcess.isTheirs(context)) {
      return Prefill.none(); // what somebody said of themselves is for nobody else
    }
    Optional<NewMemberEntry> known = registers.member(organization, person);
    Set<String> needs = known.map(NewMemberEntry::needs).orElse(Set.of());
    String position = known.map(NewMemberEntry::position).orElse(null);
    return form.begun(context, known.map(NewMemberEntry::district))
        .with("position", position)
        .with(
            "appointedOn",
            known
                .map(NewMemberEntry::appointedOn)
                .orElseGet(() -> posts.newSince(organization, person).orElse(null)))
        .with("needs", List.copyOf(needs))
        .with("farthestKm", known.map(NewMemberEntry::farthestKm).orElse(null))
        .with(
            "wishes",
            known.map(NewMemberEntry::wishes).orElse(Set.of()).stream().map(Wish::word).toList())
        .options(
            "positionOptions",
            choices.words(
                organization, WordList.POSITIONS, position == null ? Set.of() : Set.of(position)))
        .options("needOptions", choices.words(organization, WordList.NEEDS, needs));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    form.expectTheirs(context);
    MemberSaid said =
        new MemberSaid(
            sent.position(),
            sent.appointedOn(),
            sent.district(),
            Set.copyOf(sent.needs()),
            sent.farthestKm(),
            sent.wishes().stream()
                .flatMap(word -> Wish.find(word).stream())
                .collect(Collectors.toSet()),
            Set.copyOf(sent.avoid()));
    registering.member(
        context.organization(), RegistrationForm.person(context), said, context.recordedBy());
    return Flags.none();
  }
}
