package org.almanac;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Starts Almanac: without a profile the sandbox, with {@code production} the real thing. */
@SpringBootApplication
@EnableScheduling
@EnableMethodSecurity
public class Almanac {
  public static void main(String[] args) {
    SpringApplication.run(Almanac.class, args);
  }
}
