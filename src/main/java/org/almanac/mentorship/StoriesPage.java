package org.almanac.mentorship;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The case stories, for everybody who is signed in: all titles, and one to read. */
@Controller
class StoriesPage {
  private final Stories stories;

  StoriesPage(Stories stories) {
    this.stories = stories;
  }

  @GetMapping("/stories")
  String all(Model model) {
    model.addAttribute("stories", stories.all());
    return "mentorship/stories";
  }

  @GetMapping("/stories/{name}")
  String one(@PathVariable String name, Model model) {
    Story story =
        stories.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("story", story);
    model.addAttribute("next", stories.inTurn(stories.all().indexOf(story) + 1));
    return "mentorship/story";
  }
}
