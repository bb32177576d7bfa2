package org.almanac.registers;

import java.util.ArrayList;
import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;

/**
 * What a coordinator is pointed to on the first page: who has more people than they take on by now,
 * and who has said nothing yet; for everybody else the way to what they said.
 */
@Component
class RegisterHomeNotes implements HomeNotes {
  private final RegisterDoor door;
  private final Registers registers;
  private final Registrations registrations;
  private final Room room;
  private final Persons persons;
  private final RegisterSay say;

  RegisterHomeNotes(
      RegisterDoor door,
      Registers registers,
      Registrations registrations,
      Room room,
      Persons persons,
      RegisterSay say) {
    this.door = door;
    this.registers = registers;
    this.registrations = registrations;
    this.room = room;
    this.persons = persons;
    this.say = say;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Note> notes = new ArrayList<>();
    String organization = me.organization();
    if (me.is(Role.COORDINATOR) && isUsed(organization)) {
      for (Room.Overfull mentor : room.overfull(organization)) {
        String name = persons.findById(mentor.mentor()).map(Person::name).orElse("");
        notes.add(note("overfull", "/registers/mentors", name, mentor.has(), mentor.takes()));
      }
      int silent =
          registrations.silentMembers(organization).size()
              + registrations.silentMentors(organization).size();
      notes.add(
          silent == 0 ? note("registers", "/registers") : note("silent", "/registers", silent));
    }
    if (registers.member(organization, me.id()).isPresent()
        || registers.mentor(organization, me.id()).isPresent()) {
      notes.add(note(door.isMentor(me) ? "mine.mentor" : "mine.member", "/my-register"));
    }
    return notes;
  }

  /** Whoever keeps no registers hears nothing of them. */
  private boolean isUsed(String organization) {
    return !registers.members(organization).isEmpty() || !registers.mentors(organization).isEmpty();
  }

  private Note note(String key, String path, Object... values) {
    return new Note(say.say("home." + key, values), say.say("home." + key + ".link"), path);
  }
}
