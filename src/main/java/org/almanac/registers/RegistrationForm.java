package org.almanac.registers;

import java.util.Optional;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** What the two registrations have in common: district, people to avoid, and whose they are. */
@Component
class RegistrationForm {
  private final RegisterChoices choices;
  private final PostFacts posts;
  private final RegisterSay say;

  RegistrationForm(RegisterChoices choices, PostFacts posts, RegisterSay say) {
    this.choices = choices;
    this.posts = posts;
    this.say = say;
  }

  static String person(FormContext context) {
    return context.text(MentorRegistrationProcess.PERSON_ID);
  }

  /**
   * @param district as it was said before; else the one that the person's first role is in
   */
  Prefill begun(FormContext context, Optional<String> district) {
    String organization = context.organization();
    String person = person(context);
    return Prefill.none()
        .with(
            "district",
            district.orElseGet(() -> posts.districtOf(organization, person).orElse(null)))
        .with("avoid", choices.avoidedBy(organization, person))
        .options("districtOptions", choices.districts(organization))
        .options("peopleOptions", choices.people(organization, person));
  }

  /** Nobody says it for somebody whose task they got. */
  void expectTheirs(FormContext context) {
    if (!MentorRegistrationProcess.isTheirs(context)) {
      throw new Refusal(null, say.say("refused.theirs"));
    }
  }
}
