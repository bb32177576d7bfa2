package org.almanac.invitations;

import java.net.URI;
import java.net.URISyntaxException;
import net.fortuna.ical4j.model.parameter.Cn;

/** Who invites, or who is invited. */
record Party(String name, String mail) {
  URI address() {
    try {
      return new URI("mailto", mail, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address that a calendar can write to: " + mail, e);
    }
  }

  /** A quotation mark would end the name, and a caret begins a code. */
  Cn commonName() {
    return new Cn(
        name.replaceAll("\\p{Cc}+", " ")
            .replace('"', '\'')
            .replace("^", "")
            .replaceAll(" +", " ")
            .strip());
  }
}
