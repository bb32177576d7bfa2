package org.almanac.registers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** What a mentor brings, said by the person alone. */
@Component
class MentorRegistrationMentor implements Recording<MentorRegistrationMentor.Sent> {
  static final String FORM = "mentor-registration-mentor";

  record Sent(
      List<String> positions,
      Integer experienceYears,
      String district,
      List<String> expertise,
      Integer capacity,
      Integer yearsAtMost,
      List<String> avoid) {}

  private final Registers registers;
  private final Registering registering;
  private final RegisterChoices choices;
  private final Room room;
  private final RegistrationForm form;

  MentorRegistrationMentor(
      Registers registers,
      Registering registering,
      RegisterChoices choices,
      Room room,
      RegistrationForm form) {
    this.registers = registers;
    this.registering = registering;
    this.choices = choices;
    this.room = room;
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
    Optional<MentorEntry> known = registers.mentor(organization, person);
    Set<String> positions = known.map(MentorEntry::positions).orElse(Set.of());
    Set<String> expertise = known.map(MentorEntry::expertise).orElse(Set.of());
    int pairs = room.pairsOf(organization, person);
    return form.begun(context, known.map(MentorEntry::district))
        .with("positions", List.copyOf(positions))
        .with("experienceYears", known.map(MentorEntry::experienceYears).orElse(null))
        .with("expertise", List.copyOf(expertise))
        .with("capacity", known.map(MentorEntry::capacity).orElse(1))
        .with("pairs", pairs == 0 ? null : pairs)
        .with("yearsAtMost", known.map(MentorEntry::yearsAtMost).orElse(null))
        .options("positionOptions", choices.words(organization, WordList.POSITIONS, positions))
        .options("needOptions", choices.words(organization, WordList.NEEDS, expertise));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    form.expectTheirs(context);
    MentorSaid said =
        new MentorSaid(
            Set.copyOf(sent.positions()),
            sent.experienceYears(),
            Set.copyOf(sent.expertise()),
            sent.district(),
            sent.capacity(),
            sent.yearsAtMost(),
            Set.copyOf(sent.avoid()));
    registering.mentor(
        context.organization(), RegistrationForm.person(context), said, context.recordedBy());
    return Flags.none();
  }
}
