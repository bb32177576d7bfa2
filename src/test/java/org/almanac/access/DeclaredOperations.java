package org.almanac.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.CockpitPluginsRootResource;
import org.camunda.bpm.tasklist.impl.plugin.resources.TasklistPluginsRootResource;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.plugin.resources.WelcomePluginsRootResource;

/** Every operation that the engine's and the web applications' own classes declare. */
class DeclaredOperations {
  private static final Map<String, Set<Class<?>>> ROOTS =
      Map.of(
          "/engine",
          roots(new EngineRestApplication()),
          "/cockpit",
          Set.of(CockpitPluginsRootResource.class, BaseRootResource.class),
          "/tasklist",
          Set.of(TasklistPluginsRootResource.class),
          "/admin",
          Set.of(
              AdminPluginsRootResource.class,
              UserAuthenticationResource.class,
              SetupResource.class),
          "/welcome",
          Set.of(WelcomePluginsRootResource.class));

  private final Set<String> operations = new TreeSet<>();

  /** Lines such as {@code GET /engine/engine/{}/task/{}/form}. */
  static Set<String> all() {
    var scan = new DeclaredOperations();
    ROOTS.forEach(
        (servlet, classes) ->
            classes.forEach(type -> scan.visit(type, join(servlet, path(type)), List.of())));
    return scan.operations;
  }

  private void visit(Class<?> type, String base, List<Class<?>> above) {
    if (above.contains(type)) {
      return;
    }
    List<Class<?>> here = new ArrayList<>(above);
    here.add(type);
    for (Method method : type.getMethods()) {
      List<Method> declared = declarations(method);
      Optional<String> path =
          declared.stream().flatMap(m -> annotation(m, Path.class)).map(Path::value).findFirst();
      Set<String> verbs = new HashSet<>();
      declared.forEach(
          m -> {
            for (Annotation found : m.getAnnotations()) {
              HttpMethod verb = found.annotationType().getAnnotation(HttpMethod.class);
              if (verb != null) {
                verbs.add(verb.value());
              }
            }
          });
      String address = join(base, path.orElse(""));
      verbs.forEach(verb -> operations.add(verb + " " + address));
      if (verbs.isEmpty() && path.isPresent()) {
        visit(method.getReturnType(), address, here);
      }
    }
  }

  private static List<Method> declarations(Method method) {
    List<Method> found = new ArrayList<>();
    for (Class<?> type : supertypes(method.getDeclaringClass())) {
      try {
        found.add(type.getMethod(method.getName(), method.getParameterTypes()));
      } catch (NoSuchMethodException absent) {
        // this supertype doesn't declare it
      }
    }
    return found;
  }

  private static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
      all.add(one);
      for (Class<?> contract : one.getInterfaces()) {
        all.addAll(supertypes(contract));
      }
    }
    return all;
  }

  private static <A extends Annotation> Stream<A> annotation(Method method, Class<A> type) {
    return Optional.ofNullable(method.getAnnotation(type)).stream();
  }

  private static String path(Class<?> type) {
    return supertypes(type).stream()
        .map(t -> t.getAnnotation(Path.class))
        .filter(p -> p != null)
        .map(Path::value)
        .findFirst()
        .orElse("");
  }

  private static String join(String base, String path) {
    String joined = (base + "/" + path).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/");
    return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
  }

  private static Set<Class<?>> roots(Application application) {
    Set<Class<?>> roots = new HashSet<>();
    for (Class<?> type : application.getClasses()) {
      if (!path(type).isEmpty()) {
        roots.add(type);
      }
    }
    return roots;
  }

  /** Prints them, for whoever writes the gate's list. */
  public static void main(String[] args) {
    all().forEach(System.out::println);
  }
}
