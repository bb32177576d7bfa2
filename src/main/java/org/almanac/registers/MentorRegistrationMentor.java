package org.almanac.registers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
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
  private final PostFacts posts;
  private final Room room;
  private final RegisterSay say;

  MentorRegistrationMentor(
      Registers registers,
      Registering registering,
      RegisterChoices choices,
      PostFacts posts,
      Room room,
      RegisterSay say) {
    this.registers = registers;
    this.registering = registering;
    this.choices = choices;
    this.posts = posts;
    this.room = room;
    this.say = say;
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
    String person = context.text(MentorRegistrationProcess.PERSON_ID);
    if (!MentorRegistrationProcess.isTheirs(context)) {
      return Prefill.none(); // what somebody said of themselves is for nobody else
    }
    Optional<MentorEntry> known = registers.mentor(organization, person);
    Set<String> positions = known.map(MentorEntry::positions).orElse(Set.of());
    Set<String> expertise = known.map(MentorEntry::expertise).orElse(Set.of());
    int pairs = room.pairsOf(organization, person);
    return Prefill.none()
        .with("positions", List.copyOf(positions))
        .with("experienceYears", known.map(MentorEntry::experienceYears).orElse(null))
        .with(
            "district",
            known
                .map(MentorEntry::district)
                .orElseGet(() -> posts.districtOf(organization, person).orElse(null)))
        .with("expertise", List.copyOf(expertise))
        .with("capacity", known.map(MentorEntry::capacity).orElse(1))
        .with("pairs", pairs == 0 ? null : pairs)
        .with("yearsAtMost", known.map(MentorEntry::yearsAtMost).orElse(null))
        .with("avoid", choices.avoidedBy(organization, person))
        .options("positionOptions", choices.words(organization, WordList.POSITIONS, positions))
        .options("districtOptions", choices.districts(organization))
        .options("needOptions", choices.words(organization, WordList.NEEDS, expertise))
        .options("peopleOptions", choices.people(organization, person));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    if (!MentorRegistrationProcess.isTheirs(context)) {
      throw new Refusal(null, say.say("refused.theirs"));
    }
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
        context.organization(),
        context.text(MentorRegistrationProcess.PERSON_ID),
        said,
        context.recordedBy());
    return Flags.none();
  }
}
