package org.almanac;

import java.util.TimeZone;
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
    // the engine reads wall times in the JVM's zone; every date of ours is computed by calendar
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(Almanac.class, args);
  }
}
