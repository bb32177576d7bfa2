package org.almanac.meetings;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who convenes a meeting: asked late, because programs stand above what every meeting is. */
@Component
class MeetingPrograms {
  private final ObjectProvider<MeetingProgram> programs;

  MeetingPrograms(ObjectProvider<MeetingProgram> programs) {
    this.programs = programs;
  }

  Stream<MeetingProgram> all() {
    return programs.orderedStream();
  }

  Optional<MeetingProgram> find(Meeting meeting) {
    return programs.stream()
        .filter(program -> program.program().equals(meeting.program()))
        .findFirst();
  }

  MeetingProgram of(Meeting meeting) {
    return find(meeting).orElseThrow();
  }
}
