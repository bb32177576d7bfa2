package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.TaskQuery;
import org.openqa.selenium.By;

/** What somebody does with a task: finds it on the first page, fills in its form, sends it. */
final class TasksInABrowser {
  static final By FIELD = By.cssSelector(".fjs-form textarea");
  private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");
  private static final By FORM = By.cssSelector(".fjs-form .fjs-form-field");

  private TasksInABrowser() {}

  /** From the first page, as whoever has the task finds it. */
  static void opens(Browser browser, String task) {
    browser.open("/");
    browser.click(By.partialLinkText(task));
    browser.find(FORM);
  }

  static void chooses(Browser browser, String label) {
    browser.click(
        By.xpath("//*[contains(@class,'fjs-form')]//label[normalize-space()='" + label + "']"));
  }

  /** The form takes a choice over after a short pause: whoever is quicker sends it again. */
  static void sends(Browser browser, TaskQuery open) {
    browser.run("document.activeElement.blur()");
    browser.until(d -> d.findElement(COMPLETE).isEnabled() ? true : null);
    browser.until(
        d -> {
          if (open.count() == 0) {
            return true;
          }
          browser.run("document.querySelector(\"button[ng-click='complete()']\")?.click()");
          return null;
        });
  }

  /** On a phone nothing is beside the screen. */
  static void fits(Browser phone) {
    assertThat(phone.run("return document.documentElement.scrollWidth"))
        .as("no scrolling to the side")
        .isEqualTo(390L);
  }
}
