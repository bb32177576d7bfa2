package org.almanac.registers;

import org.almanac.engine.Refusal;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a coordinator writes about a district: place, size, issues. */
@Component
@Transactional
class DistrictKeeping {
  private static final double NORTH = 90;
  private static final double EAST = 180;

  private final Units units;
  private final Registering registering;
  private final RegisterSay say;

  DistrictKeeping(Units units, Registering registering, RegisterSay say) {
    this.units = units;
    this.registering = registering;
    this.say = say;
  }

  void keep(String organization, String code, SentForm form) {
    Double latitude = degrees("latitude", form, NORTH);
    Double longitude = degrees("longitude", form, EAST);
    if ((latitude == null) != (longitude == null)) {
      throw new Refusal("longitude", say.say("refused.degrees.half"));
    }
    int schools = form.needed("schools");
    int pupils = form.needed("pupils");
    form.read(code);
    registering.district(organization, code, schools, pupils, form.all("issues"));
    place(organization, code, latitude, longitude);
  }

  /** A district's place is its unit's. */
  void place(String organization, String code, Double latitude, Double longitude) {
    Unit unit =
        units.findByOrganization(organization).stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow();
    units.save(unit.at(latitude, longitude));
  }

  private Double degrees(String field, SentForm form, double most) {
    String typed = form.text(field);
    if (typed == null) {
      return null;
    }
    String plain = typed.replace(',', '.').replace('−', '-');
    if (!plain.matches("-?\\d{1,3}(\\.\\d{1,10})?") || Math.abs(Double.parseDouble(plain)) > most) {
      throw new Refusal(field, say.say("refused.degrees", typed));
    }
    return Double.valueOf(plain);
  }
}
