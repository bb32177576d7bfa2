package org.almanac.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were still wondering: collected, grouped, answered, told. */
@Service
@Transactional
public class Questions {
  private final QuestionLines lines;
  private final QuestionGroups groups;
  private final ExitTickets tickets;
  private final Summary summary;

  Questions(QuestionLines lines, QuestionGroups groups, ExitTickets tickets, Summary summary) {
    this.lines = lines;
    this.groups = groups;
    this.tickets = tickets;
    this.summary = summary;
  }

  /** Takes the questions out of the tickets; what was taken before is not taken again. */
  public int collect(String organization, String key) {
    Set<UUID> taken = lines.tickets(organization, key);
    List<Question> fresh =
        tickets.findByOrganizationAndMeetingKey(organization, key).stream()
            .filter(ticket -> ticket.wonder().isPresent() && !taken.contains(ticket.getId()))
            .map(t -> new Question(organization, key, t.getId(), t.wonder().orElseThrow()))
            .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
            .toList();
    lines.saveAll(fresh);
    return fresh.size();
  }

  @Transactional(readOnly = true)
  public List<Question> all(String organization, String key) {
    return lines.findByOrganizationAndMeetingKeyOrderByTextAscIdAsc(organization, key);
  }

  @Transactional(readOnly = true)
  public int ungrouped(String organization, String key) {
    return lines.countByOrganizationAndMeetingKeyAndGroupIdIsNull(organization, key);
  }

  @Transactional(readOnly = true)
  public List<QuestionGroup> groupsOf(String organization, String key) {
    return groups.findByOrganizationAndMeetingKeyOrderByPositionAscIdAsc(organization, key);
  }

  @Transactional(readOnly = true)
  public List<Question> of(QuestionGroup group, String organization) {
    return all(organization, group.meetingKey()).stream()
        .filter(question -> question.group().equals(Optional.of(group.id())))
        .toList();
  }

  /** The groups that somebody is to answer. */
  @Transactional(readOnly = true)
  public List<QuestionGroup> groupsFor(String organization, String key, String owner) {
    return groupsOf(organization, key).stream()
        .filter(group -> group.owner().equals(Optional.of(owner)))
        .toList();
  }

  /** Who has at least one group, each once, in the order of the page. */
  @Transactional(readOnly = true)
  public List<String> owners(String organization, String key) {
    return groupsOf(organization, key).stream()
        .flatMap(group -> group.owner().stream())
        .distinct()
        .toList();
  }

  /** The groups that nobody has taken yet. */
  @Transactional(readOnly = true)
  public List<QuestionGroup> withoutOwner(String organization, String key) {
    return groupsOf(organization, key).stream().filter(g -> g.owner().isEmpty()).toList();
  }

  /** One answer for all groups of an owner; until a day, if something is still looked into. */
  public void answer(
      String organization, String key, String owner, String text, LocalDate stillLookingUntil) {
    String answer = Typed.clean(text);
    groupsFor(organization, key, owner).forEach(g -> g.answered(answer, stillLookingUntil));
  }

  /** Opens a group at the end of the page. */
  public QuestionGroup group(String organization, String key, String theme) {
    int last =
        groupsOf(organization, key).stream().mapToInt(QuestionGroup::position).max().orElse(0);
    return groups.save(new QuestionGroup(organization, key, last + 1, theme.strip()));
  }

  /**
   * Renames a group and names its owner (null: nobody yet). False when somebody else changed or
   * deleted it since this version was shown.
   */
  public boolean change(
      String organization, String key, Long groupId, int version, String theme, String owner) {
    Optional<QuestionGroup> found = find(organization, key, groupId);
    found
        .filter(group -> group.version() == version)
        .ifPresent(
            group -> {
              group.rename(theme.strip());
              group.ownedBy(owner);
            });
    return found.filter(group -> group.version() == version).isPresent();
  }

  /** Deletes a group; its questions are ungrouped again. */
  public void dissolve(String organization, String key, Long groupId) {
    find(organization, key, groupId)
        .ifPresent(
            group -> {
              of(group, organization).forEach(question -> question.belongsTo(null));
              lines.flush();
              groups.delete(group);
            });
  }

  /** Moves questions to a group, or out of every group (null). False when the group is gone. */
  public boolean move(String organization, String key, Collection<Long> questions, Long groupId) {
    QuestionGroup group = groupId == null ? null : find(organization, key, groupId).orElse(null);
    if (groupId != null && group == null) {
      return false;
    }
    for (Long id : questions) {
      lines
          .findByIdAndOrganizationAndMeetingKey(id, organization, key)
          .ifPresent(question -> question.belongsTo(group));
    }
    return true;
  }

  /** What everybody hears: themes, answers, what is still looked into, by whom, until when. */
  @Transactional(readOnly = true)
  public String draftSummary(String organization, String key, Locale locale) {
    return summary.write(groupsOf(organization, key), all(organization, key), locale);
  }

  private Optional<QuestionGroup> find(String organization, String key, Long groupId) {
    return groups.findByIdAndOrganizationAndMeetingKey(groupId, organization, key);
  }
}
