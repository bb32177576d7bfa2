package org.almanac.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** People as the engine sees them. Nothing can be written, so no one can make a user here. */
class DirectoryIdentity implements ReadOnlyIdentityProvider {
  private final Directory directory;

  DirectoryIdentity(Directory directory) {
    this.directory = directory;
  }

  @Override
  public User findUserById(String userId) {
    return directory.find(userId).map(DirectoryIdentity::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new Users(executor());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new Users(executor());
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("Native user queries are not available");
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return false; // sign-in happens before the engine, never in it
  }

  @Override
  public Group findGroupById(String groupId) {
    return directory.groups().contains(groupId) ? group(groupId) : null;
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new Groups(executor());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new Groups(executor());
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    String name = directory.organizations().get(tenantId);
    return name == null ? null : tenant(tenantId, name);
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new TenantsOf(executor());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new TenantsOf(executor());
  }

  @Override
  public void flush() {
    // nothing is ever written
  }

  @Override
  public void close() {
    // nothing is held
  }

  /** A query runs as a command of its own, so that it knows who asks. */
  private static CommandExecutor executor() {
    return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  private Stream<Directory.Entry> visible() {
    Authentication who = Context.getCommandContext().getAuthentication();
    return who == null || who.getUserId() == null
        ? Stream.empty()
        : directory.visibleTo(who.getUserId()).stream();
  }

  private static User user(Directory.Entry entry) {
    UserEntity user = new UserEntity(entry.id());
    user.setFirstName(entry.givenName());
    user.setLastName(entry.familyName());
    user.setEmail(entry.mail());
    return user;
  }

  private static Group group(String id) {
    GroupEntity group = new GroupEntity(id);
    group.setName(id);
    group.setType("WORKFLOW");
    return group;
  }

  private static Tenant tenant(String id, String name) {
    TenantEntity tenant = new TenantEntity(id);
    tenant.setName(name);
    return tenant;
  }

  private static <T> List<T> paged(Stream<T> all, Page page) {
    return page == null
        ? all.toList()
        : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
  }

  private class Users extends UserQueryImpl {
    private static final long serialVersionUID = 1L;

    Users(CommandExecutor executor) {
      super(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return matching().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
      return paged(matching().map(DirectoryIdentity::user), page);
    }

    private Stream<Directory.Entry> matching() {
      Stream<Directory.Entry> all =
          id != null && Context.getCommandContext().getAuthentication() == null
              ? directory.find(id).stream()
              : visible();
      return all.filter(e -> id == null || id.equals(e.id()))
          .filter(e -> ids == null || List.of(ids).contains(e.id()))
          .filter(e -> firstName == null || firstName.equals(e.givenName()))
          .filter(e -> lastName == null || lastName.equals(e.familyName()))
          .filter(e -> firstNameLike == null || like(e.givenName(), firstNameLike))
          .filter(e -> lastNameLike == null || like(e.familyName(), lastNameLike))
          .filter(e -> email == null || email.equalsIgnoreCase(e.mail()))
          .filter(e -> groupId == null || e.groups().contains(groupId))
          .filter(e -> tenantId == null || tenantId.equals(e.organization()));
    }

    private static boolean like(String name, String pattern) {
      return name.toLowerCase().contains(pattern.replace("%", "").toLowerCase());
    }
  }

  private class Groups extends GroupQueryImpl {
    private static final long serialVersionUID = 1L;

    Groups(CommandExecutor executor) {
      super(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return matching().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
      return paged(matching().map(DirectoryIdentity::group), page);
    }

    private Stream<String> matching() {
      Stream<String> all =
          userId == null
              ? directory.groups().stream()
              : directory.find(userId).stream().flatMap(e -> e.groups().stream()).sorted();
      return all.filter(g -> id == null || id.equals(g))
          .filter(g -> ids == null || List.of(ids).contains(g));
    }
  }

  private class TenantsOf extends TenantQueryImpl {
    private static final long serialVersionUID = 1L;

    TenantsOf(CommandExecutor executor) {
      super(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return matching().count();
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
      return paged(matching().map(code -> tenant(code, directory.organizations().get(code))), page);
    }

    private Stream<String> matching() {
      Stream<String> all =
          userId == null
              ? visible().map(Directory.Entry::organization).distinct()
              : directory.find(userId).stream().map(Directory.Entry::organization);
      return all.filter(Objects::nonNull).filter(code -> id == null || id.equals(code));
    }
  }

  /** Opens a view of the directory for each command of the engine. */
  record Factory(Directory directory) implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new DirectoryIdentity(directory);
    }
  }
}
