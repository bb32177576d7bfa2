package org.almanac.mentorship;

import static java.util.function.Function.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators hear of pairs: who would like some help, and with what; and to whom they might
 * say hello. Nothing else.
 */
@Service
@Transactional
class SayHello {
  private final HelpWishes wishes;
  private final PairContacts contacts;
  private final RunningPairs pairs;
  private final Pairs known;
  private final Contact contact;
  private final RoleHolders holders;
  private final Announcements announcements;
  private final Calendars calendars;

  SayHello(
      HelpWishes wishes,
      PairContacts contacts,
      RunningPairs pairs,
      Pairs known,
      Contact contact,
      RoleHolders holders,
      Announcements announcements,
      Calendars calendars) {
    this.wishes = wishes;
    this.contacts = contacts;
    this.pairs = pairs;
    this.known = known;
    this.contact = contact;
    this.holders = holders;
    this.announcements = announcements;
    this.calendars = calendars;
  }

  /** Somebody asks for help; what they asked before and nobody has seen to yet is said anew. */
  void ask(Two pair, String person, String line) {
    String organization = pair.organization();
    LocalDate today = calendars.of(organization).today();
    HelpWish wish = asked(pair, person).orElseGet(() -> new HelpWish(pair, person, today));
    wish.asks(line);
    wishes.save(wish);
    contact.inTouch(pair);
    String key = TouchKeys.part(organization, HelpNotice.PART, wish.id());
    coordinators(organization)
        .filter(coordinator -> !pair.has(coordinator))
        .findFirst()
        .ifPresent(
            jo ->
                announcements.announce(Announcement.once(organization, key, HelpNotice.KIND, jo)));
  }

  private Stream<String> coordinators(String organization) {
    LocalDate today = calendars.of(organization).today();
    return holders.inTurn(organization, Role.COORDINATOR, null, today).stream().map(Person::id);
  }

  /** Whether nobody would read it: who coordinates is the other one of the pair, and alone. */
  @Transactional(readOnly = true)
  public boolean unread(Two pair, String person) {
    List<String> all = coordinators(pair.organization()).toList();
    return all.contains(pair.other(person)) && all.stream().allMatch(pair::has);
  }

  @Transactional(readOnly = true)
  public Optional<HelpWish> asked(Two pair, String person) {
    return wishes
        .findByOrganizationAndPersonIdAndSeenToFalseOrderById(pair.organization(), person)
        .stream()
        .filter(wish -> wish.isOf(pair))
        .findFirst();
  }

  /** Takes back what nobody has seen to yet. */
  void takeBack(Two pair, String person) {
    asked(pair, person).ifPresent(wishes::delete);
  }

  /** Who would like help; of their own pair nobody reads what the other one asks. */
  @Transactional(readOnly = true)
  public List<HelpWish> wanted(String organization, String reader) {
    return wishes.findByOrganizationAndSeenToFalseOrderById(organization).stream()
        .filter(wish -> reads(wish, reader))
        .toList();
  }

  private boolean reads(HelpWish wish, String reader) {
    return other(wish).filter(reader::equals).isEmpty();
  }

  /** With whom the person is a pair who asks; empty where that was not kept yet. */
  @Transactional(readOnly = true)
  public Optional<String> other(HelpWish wish) {
    return wish.pair()
        .flatMap(known::findById)
        .map(pair -> pair.memberId().equals(wish.person()) ? pair.mentorId() : pair.memberId());
  }

  /** The pairs that nothing is written to any more. */
  @Transactional(readOnly = true)
  public List<Two> quiet(String organization) {
    Map<Long, Two> together =
        pairs.of(organization, calendars.of(organization).today()).stream()
            .collect(Collectors.toMap(Two::pairId, identity()));
    return contacts.findByOrganizationAndHelloTrueOrderById(organization).stream()
        .map(quiet -> together.get(quiet.pairId()))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * A coordinator has seen to it.
   *
   * @return whether there was anything to see to
   */
  boolean seenTo(String organization, long wish, String reader) {
    Optional<HelpWish> found =
        wishes
            .findByOrganizationAndId(organization, wish)
            .filter(each -> !each.isSeenTo() && reads(each, reader));
    found.ifPresent(HelpWish::seenTo);
    return found.isPresent();
  }

  /** A coordinator has said hello: the count begins anew. */
  boolean saidHello(String organization, String member) {
    Optional<Two> pair =
        quiet(organization).stream().filter(two -> two.member().equals(member)).findFirst();
    pair.ifPresent(contact::inTouch);
    return pair.isPresent();
  }
}
