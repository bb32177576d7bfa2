package org.almanac.writing;

import java.util.List;

/** Some prompts of a sheet that belong together, under one heading. */
public record Bundle(Words title, List<Prompt> prompts) {
  public Bundle {
    prompts = List.copyOf(prompts);
  }
}
