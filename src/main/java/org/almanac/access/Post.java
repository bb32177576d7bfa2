package org.almanac.access;

import org.almanac.people.Person;

/** Carries a few words to a person's mail address at once, whatever else waits. */
public interface Post {
  void carry(Person to, String subject, String text);
}
