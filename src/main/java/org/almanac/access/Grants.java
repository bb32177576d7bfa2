package org.almanac.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine itself lets people do, set at each start. A task's own rights come and go with
 * its assignee; everybody else's reach ends at the own organization.
 */
@Component
class Grants {
  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final Doors doors;

  Grants(
      AuthorizationService authorizations, FilterService filters, TaskService tasks, Doors doors) {
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.doors = doors;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void grant() {
    everybody(Resources.APPLICATION, "tasklist", ACCESS);
    everybody(Resources.PROCESS_DEFINITION, ANY, READ);
    everybody(Resources.FILTER, myTasks(), READ);
    coordinators(Resources.APPLICATION, "cockpit", ACCESS);
    coordinators(
        Resources.PROCESS_DEFINITION,
        ANY,
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.DELETE_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.RETRY_JOB);
    coordinators(Resources.PROCESS_INSTANCE, ANY, CREATE);
    coordinators(Resources.DEPLOYMENT, ANY, READ);
  }

  /** The one filter of Tasklist: without a filter it stays empty. */
  private String myTasks() {
    String name = doors.text("filter");
    Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(name);
    }
    Map<String, Object> properties = new HashMap<>();
    properties.put("priority", 0);
    properties.put("refresh", true);
    properties.put("description", doors.text("filter.description"));
    filter.setProperties(properties);
    filter.setQuery(
        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}").orderByDueDate().asc());
    return filters.saveFilter(filter).getId();
  }

  private void everybody(Resource resource, String id, Permission... permissions) {
    Authorization known =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GLOBAL)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    save(known, AUTH_TYPE_GLOBAL, null, resource, id, permissions);
  }

  private void coordinators(Resource resource, String id, Permission... permissions) {
    String group = Role.COORDINATOR.groupId();
    Authorization known =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    save(known, AUTH_TYPE_GRANT, group, resource, id, permissions);
  }

  private void save(
      Authorization known,
      int type,
      String group,
      Resource resource,
      String id,
      Permission... permissions) {
    if (known != null && names(known.getPermissions(all(resource))).equals(names(permissions))) {
      return;
    }
    Authorization grant = known == null ? authorizations.createNewAuthorization(type) : known;
    if (group != null) {
      grant.setGroupId(group);
    }
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }

  private static Permission[] all(Resource resource) {
    return resource == Resources.PROCESS_DEFINITION
        ? ProcessDefinitionPermissions.values()
        : Permissions.values();
  }

  private static Set<String> names(Permission... permissions) {
    return Arrays.stream(permissions)
        .map(Permission::getName)
        .filter(name -> !name.equals("NONE") && !name.equals("ALL"))
        .collect(Collectors.toSet());
  }
}
