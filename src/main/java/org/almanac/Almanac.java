package org.almanac;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Almanac: without a profile the sandbox, with {@code production} the real thing. */
@SpringBootApplication
public class Almanac {
  public static void main(String[] args) {
    SpringApplication.run(Almanac.class, args);
  }
}
