package org.almanac.people;

/** What is done once for each person who is new here, before the first look at them. */
public interface Newcomers {
  void welcome(Person person);
}
