package org.almanac.registers;

import java.util.ArrayList;
import java.util.List;
import org.almanac.staffing.PersonLines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a person's page to their line in the registers. */
@Component
@Transactional(readOnly = true)
class RegisterPersonLines implements PersonLines {
  private final Registers registers;
  private final RegisterSay say;

  RegisterPersonLines(Registers registers, RegisterSay say) {
    this.registers = registers;
    this.say = say;
  }

  @Override
  public List<Line> of(String organization, String person) {
    List<Line> lines = new ArrayList<>();
    registers
        .member(organization, person)
        .ifPresent(
            entry ->
                lines.add(
                    new Line(
                        say.say("line.member", say.day(entry.appointedOn())),
                        "/registers/member/" + person)));
    registers
        .mentor(organization, person)
        .ifPresent(
            entry ->
                lines.add(
                    new Line(
                        say.say("line.mentor", entry.capacity()), "/registers/mentor/" + person)));
    return lines;
  }
}
