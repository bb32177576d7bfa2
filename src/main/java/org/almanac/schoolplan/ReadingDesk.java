package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.plans.Draft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each reader notes: their own until it is in, then the group's. READ FIRST: nobody sees
 * another's notes before the own are in, and nothing of them is handed out anywhere else.
 */
@Service
@Transactional
class ReadingDesk {
  private final Moderation moderation;
  private final ModerationGroups groups;
  private final PlanModerationProcess process;
  private final ReadingNotes notes;
  private final LookFors lookFors;

  ReadingDesk(
      Moderation moderation,
      ModerationGroups groups,
      PlanModerationProcess process,
      ReadingNotes notes,
      LookFors lookFors) {
    this.moderation = moderation;
    this.groups = groups;
    this.process = process;
    this.notes = notes;
    this.lookFors = lookFors;
  }

  /** What a person noted of each plan, by the plan's row. */
  @Transactional(readOnly = true)
  Map<Long, ReadingNote> mine(ModerationGroup group, String person) {
    return all(group).stream()
        .filter(note -> note.person().equals(person))
        .collect(Collectors.toMap(ReadingNote::planId, note -> note));
  }

  /** What others noted whose notes are in, for somebody who may see it. */
  @Transactional(readOnly = true)
  List<ReadingNote> others(ModerationGroup group, String person) {
    List<ModerationSeat> seats = moderation.seats(group);
    if (!sees(group, seats, person)) {
      return List.of();
    }
    // what somebody wrote who was replaced before it was in stays theirs for ever
    Set<String> in =
        seats.stream().flatMap(seat -> seat.inBy().stream()).collect(Collectors.toSet());
    Set<String> reading =
        seats.stream()
            .filter(seat -> !seat.isIn())
            .map(ModerationSeat::reader)
            .collect(Collectors.toSet());
    return all(group).stream()
        .filter(note -> !note.person().equals(person))
        .filter(ReadingNote::saysAnything)
        .filter(
            note ->
                in.contains(note.person()) || !group.readFirst() && reading.contains(note.person()))
        .toList();
  }

  /**
   * Whose own notes are in, and who agrees on the feedback for them; where one doesn't read first,
   * whoever reads in the group. Nobody else, whatever they approve: notes never leave the group.
   */
  private boolean sees(ModerationGroup group, List<ModerationSeat> seats, String person) {
    boolean reads =
        seats.stream().anyMatch(seat -> seat.reader().equals(person))
            || process.reading(group).contains(person);
    return isIn(seats, person)
        || process.agreeing(group).contains(person)
        || !group.readFirst() && reads;
  }

  /** Whether somebody's notes are in, their own or of who stood in for them. */
  @Transactional(readOnly = true)
  boolean isIn(ModerationGroup group, String person) {
    return isIn(moderation.seats(group), person);
  }

  private static boolean isIn(List<ModerationSeat> seats, String person) {
    List<ModerationSeat> theirs =
        seats.stream()
            .filter(
                seat ->
                    seat.reader().equals(person) || seat.inBy().filter(person::equals).isPresent())
            .toList();
    return !theirs.isEmpty() && theirs.stream().allMatch(ModerationSeat::isIn);
  }

  /** Whether somebody still notes in a group that reads. */
  @Transactional(readOnly = true)
  boolean writes(ModerationGroup group, String person) {
    return group.is(ModerationState.READING) && !isIn(group, person);
  }

  /**
   * Takes what was typed; what can't be taken is told, and stays as it stands.
   *
   * @return empty where it is too late: the notes are in
   */
  Optional<Draft.Outcome> save(
      ModerationGroup seen, String person, Map<String, Draft.Typed> typed) {
    ModerationGroup group = groups.alone(seen.id());
    if (!writes(group, person)) {
      return Optional.empty();
    }
    Map<String, ReadingNote> byPath = new LinkedHashMap<>();
    Map<String, String> stands = new LinkedHashMap<>();
    Map<Long, ReadingNote> mine = mine(group, person);
    for (ModerationPlan plan : moderation.bundle(group)) {
      ReadingNote note = mine.getOrDefault(plan.id(), new ReadingNote(plan, person));
      ReadingFields.of(plan, note, lookFors.keys())
          .forEach(
              (path, text) -> {
                byPath.put(path, note);
                stands.put(path, text);
              });
    }
    ReadingFields.Merged merged =
        ReadingFields.merge(stands, typed, path -> isChoice(path, typed.get(path).text()));
    merged.taken().forEach((path, text) -> ReadingFields.put(byPath.get(path), path, text));
    notes.saveAll(merged.taken().keySet().stream().map(byPath::get).distinct().toList());
    return Optional.of(merged.outcome());
  }

  private boolean isChoice(String path, String text) {
    return path.endsWith(ReadingFields.NOTE)
        ? text.length() <= ReadingNote.MOST
        : text.isEmpty() || Look.of(text).isPresent();
  }

  /** The plans that are somebody's to read and of which they have noted nothing yet. */
  @Transactional(readOnly = true)
  List<ModerationPlan> still(ModerationGroup group, ModerationSeat seat, String person) {
    Map<Long, ReadingNote> mine = mine(group, person);
    List<ModerationPlan> still = new ArrayList<>();
    for (ModerationPlan plan : moderation.bundle(group)) {
      boolean noted = mine.containsKey(plan.id()) && mine.get(plan.id()).saysAnything();
      if (plan.isReadBy(seat.reader()) && !noted) {
        still.add(plan);
      }
    }
    return still;
  }

  /** Whether somebody, or who reads in their place, wrote anything yet. */
  @Transactional(readOnly = true)
  boolean hasBegun(ModerationGroup group, ModerationSeat seat) {
    return seat.isIn()
        || Stream.concat(Stream.of(seat.reader()), process.reading(group, seat.asked()).stream())
            .anyMatch(
                person ->
                    mine(group, person).values().stream().anyMatch(ReadingNote::saysAnything));
  }

  /** Everything that somebody noted, whenever that was: theirs to take away. */
  @Transactional(readOnly = true)
  List<ReadingNote> noted(String organization, String person) {
    return notes.findByOrganizationAndPersonIdOrderById(organization, person);
  }

  /** Erases what somebody noted, but for what a group still reads with. */
  void erase(String organization, String person) {
    notes.deleteAll(
        noted(organization, person).stream()
            .filter(note -> moderation.isDone(organization, note.planId()))
            .toList());
  }

  private List<ReadingNote> all(ModerationGroup group) {
    List<Long> plans = moderation.bundle(group).stream().map(ModerationPlan::id).toList();
    return plans.isEmpty()
        ? List.of()
        : notes.findByOrganizationAndPlanIdInOrderById(group.organization(), plans);
  }
}
