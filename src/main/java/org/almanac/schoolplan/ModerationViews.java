package org.almanac.schoolplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.moderating.Change;
import org.almanac.moderating.Formed;
import org.almanac.moderating.Group;
import org.almanac.moderating.Settled;
import org.almanac.moderating.Unread;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator sees of groups: who reads what, how even it is, and what can't be met. */
@Component
@Transactional(readOnly = true)
class ModerationViews {
  private final ModerationForming forming;
  private final Moderation moderation;
  private final SchoolPlans plans;
  private final ReadingBeside beside;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final ModerationWords words;

  ModerationViews(
      ModerationForming forming,
      Moderation moderation,
      SchoolPlans plans,
      ReadingBeside beside,
      RoleHolders holders,
      Calendars calendars,
      ModerationWords words) {
    this.forming = forming;
    this.moderation = moderation;
    this.plans = plans;
    this.beside = beside;
    this.holders = holders;
    this.calendars = calendars;
    this.words = words;
  }

  /** How many plans stand where, in the order of their way; nothing by school. */
  record Count(String state, long many) {}

  /**
   * A group that is there.
   *
   * @param readers by id, those whose notes are still to come; nobody once all are in
   */
  record GroupLine(
      int number,
      String names,
      String day,
      String state,
      int plans,
      int in,
      int seats,
      Map<String, String> readers) {}

  /**
   * A group as it would be: each reader with how many plans they read.
   *
   * @param kept whether it stays as it is when the others are formed anew
   */
  record DraftGroup(
      int number, List<DraftReader> readers, String day, List<DraftLine> bundle, boolean kept) {}

  record DraftReader(String id, String says) {}

  record DraftLine(String code, String school, String own, String standsFor, String other) {}

  /** A plan that no group can read, why, and what would help; null where nothing small would. */
  record UnreadLine(String school, String ground, List<String> hindered, String helps) {}

  record DraftView(
      List<DraftGroup> groups,
      List<UnreadLine> unread,
      List<String> alone,
      int spread,
      String evener,
      boolean proved,
      String mark,
      boolean anythingKept) {}

  List<Count> counts(String organization, String schoolYear) {
    Map<SchoolPlanState, Long> many =
        plans.findByOrganizationAndSeasonOrderBySchool(organization, schoolYear).stream()
            .collect(Collectors.groupingBy(SchoolPlan::state, TreeMap::new, Collectors.counting()));
    return many.entrySet().stream()
        .map(one -> new Count(words.say("plan-state." + one.getKey().word()), one.getValue()))
        .toList();
  }

  /** How many plans are in and in no group yet. */
  int waiting(String organization, String schoolYear) {
    return forming.waiting(organization, schoolYear);
  }

  List<GroupLine> groups(String organization, String schoolYear) {
    return forming.groups(organization, schoolYear).stream().map(this::line).toList();
  }

  private GroupLine line(ModerationGroup group) {
    List<ModerationSeat> seats = moderation.seats(group);
    Map<String, String> still = new LinkedHashMap<>();
    if (group.is(ModerationState.READING)) {
      seats.stream()
          .filter(seat -> !seat.isIn())
          .forEach(seat -> still.put(seat.reader(), words.name(seat.reader())));
    }
    return new GroupLine(
        group.number(),
        words.names(seats.stream().map(ModerationSeat::reader).toList()),
        words.day(group.meetsOn()),
        words.say("state." + group.state().name().toLowerCase()),
        moderation.bundle(group).size(),
        (int) seats.stream().filter(ModerationSeat::isIn).count(),
        seats.size(),
        still);
  }

  /** Today's superintendents, by id. */
  Map<String, String> superintendents(String organization) {
    return holders
        .all(organization, Role.SUPERINTENDENT, calendars.of(organization).today())
        .stream()
        .collect(Collectors.toMap(Person::id, Person::name, (a, b) -> a, LinkedHashMap::new));
  }

  /** Who can sit in a group: superintendents, and who reads beside them; by id. */
  Map<String, String> readers(String organization, String schoolYear) {
    Map<String, String> all = superintendents(organization);
    beside.of(organization, schoolYear).forEach(one -> all.put(one, words.name(one)));
    return all;
  }

  /** Who reads beside the superintendents, by id. */
  Map<String, String> beside(String organization, String schoolYear) {
    return beside.of(organization, schoolYear).stream()
        .collect(Collectors.toMap(one -> one, words::name, (a, b) -> a, LinkedHashMap::new));
  }

  List<String> standIns(String organization, String schoolYear) {
    return forming.standIns(organization, schoolYear).entrySet().stream()
        .map(
            one -> words.say("stand-in.line", words.name(one.getValue()), words.name(one.getKey())))
        .sorted()
        .toList();
  }

  DraftView draft(String organization, ModerationForming.Draft draft) {
    Map<String, String> places = words.places(organization);
    Formed formed = draft.formed();
    return new DraftView(
        formed.groups().stream()
            .map(group -> group(group, places, draft.ahead().round().settled()))
            .toList(),
        formed.unread().stream().map(one -> unread(one, places)).toList(),
        draft.ahead().alone().stream().map(code -> places.getOrDefault(code, code)).toList(),
        formed.spread(),
        formed.evener().map(this::change).orElse(null),
        formed.proved(),
        draft.mark(),
        !Settled.NOTHING.equals(draft.ahead().round().settled()));
  }

  private DraftGroup group(Group group, Map<String, String> places, Settled settled) {
    return new DraftGroup(
        group.number(),
        group.readers().stream()
            .map(
                reader ->
                    new DraftReader(
                        reader, words.say("draft.reads", words.name(reader), group.load(reader))))
            .toList(),
        words.day(group.days().get(0)),
        group.bundle().stream()
            .map(
                reading ->
                    new DraftLine(
                        reading.plan(),
                        places.getOrDefault(reading.plan(), reading.plan()),
                        words.name(reading.own()),
                        reading.isStoodIn() ? words.name(reading.standsFor()) : null,
                        words.name(reading.other())))
            .sorted(ByName.of(DraftLine::school))
            .toList(),
        settled.keeps(Set.copyOf(group.readers())));
  }

  private UnreadLine unread(Unread unread, Map<String, String> places) {
    return new UnreadLine(
        places.getOrDefault(unread.plan(), unread.plan()),
        words.say("ground." + unread.ground().name()),
        unread.hindered().entrySet().stream()
            .map(one -> words.say("hindered." + one.getValue().name(), words.name(one.getKey())))
            .toList(),
        unread.helps().map(this::change).orElse(null));
  }

  private String change(Change change) {
    return change.kind() == Change.Kind.DAY
        ? words.say("helps.day", words.name(change.reader()), words.day(change.day()))
        : words.say("helps.stand-in", words.name(change.reader()), words.name(change.standsFor()));
  }
}
