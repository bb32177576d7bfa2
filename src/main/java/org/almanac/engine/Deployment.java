package org.almanac.engine;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model and form under its own stable name, so that only what changed gets a new
 * version, whether the program runs from a jar or from a checkout.
 */
@Component
public class Deployment {
  private final RepositoryService repository;

  Deployment(RepositoryService repository) {
    this.repository = repository;
  }

  @PostConstruct
  void deploy() throws IOException {
    deploy("forms/*.form");
    deploy("bpmn/*.bpmn");
  }

  private void deploy(String pattern) throws IOException {
    ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    Resource[] found =
        resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern);
    Arrays.sort(found, Comparator.comparing(Resource::getFilename));
    for (Resource resource : found) {
      String name = resource.getFilename();
      try (InputStream in = resource.getInputStream()) {
        repository
            .createDeployment()
            .name(name)
            .source("almanac")
            .enableDuplicateFiltering(true)
            .addInputStream(name, in)
            .deploy();
      }
    }
  }
}
