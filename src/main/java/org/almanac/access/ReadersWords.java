package org.almanac.access;

import java.util.Optional;
import org.almanac.rules.WhoseWords;
import org.springframework.stereotype.Component;

/** A page speaks in the words of the organization of whoever is signed in. */
@Component
class ReadersWords implements WhoseWords {
  @Override
  public Optional<String> organization() {
    return Optional.ofNullable(WebApplicationSignIn.current()).map(SignedIn::organization);
  }
}
