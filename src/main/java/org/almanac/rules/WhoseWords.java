package org.almanac.rules;

import java.util.Optional;

/** Knows in whose words a page speaks while the engine works for nobody. */
public interface WhoseWords {
  /** The organization of whoever looks at the page; empty where nobody is known. */
  Optional<String> organization();
}
