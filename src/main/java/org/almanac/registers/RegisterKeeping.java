package org.almanac.registers;

import org.almanac.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a page's form, all of it or nothing; whoever was being asked need not say it again. */
@Component
@Transactional
class RegisterKeeping {
  private final Registering registering;
  private final Registrations registrations;

  RegisterKeeping(Registering registering, Registrations registrations) {
    this.registering = registering;
    this.registrations = registrations;
  }

  /**
   * @param by who writes it down; null where it is the person's own page
   */
  void member(Person person, SentForm form, String by) {
    registering.member(person.organization(), person.id(), form.member(), by);
    registrations.told(person.organization(), person.id(), false);
  }

  /**
   * The same for a mentor; what the organization knows only a coordinator writes.
   *
   * @return what a rule has to say about it; empty for nothing
   */
  String mentor(Person person, SentForm form, String by) {
    MentorSaid said = form.mentor();
    if (by != null) {
      registering.served(person.organization(), person.id(), form.served());
    }
    registering.mentor(person.organization(), person.id(), said, by);
    registrations.told(person.organization(), person.id(), true);
    return registering.remark(person.organization(), said.capacity());
  }
}
