package org.almanac.notices;

import java.util.Set;
import org.almanac.people.Role;

/** How many mails everybody with one of these roles must still get from a program in a month. */
public record StillToSay(Set<Role> roles, int mails) {}
