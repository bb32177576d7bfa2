package org.almanac.pages;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's browser: a window of its own that nobody has signed in with. */
class Browser implements AutoCloseable {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** The way out of the mail that is open, from what it says under a heading. */
  private static final String LINK =
      """
      const mail = document.querySelector('iframe.inbox-body').contentDocument;
      const named = (kind, from, name) =>
          [...from.querySelectorAll(kind)].find(each => each.textContent.trim() === name);
      const heading = named('h2', mail, arguments[0]);
      const way = heading && named('a', heading.parentElement, arguments[1]);
      return way && new URL(way.href).pathname""";

  /** The button of whoever has a card of their own; everybody else stands in a list. */
  private static final String BE =
      """
      const here = kind => document.querySelector(`${kind}[value="${arguments[0]}"]`);
      const one = here('form[action$="/sign-in/as"] input') || here('select[name=person] option');
      one.selected = true;
      one.closest('form').querySelector('button').click()""";

  private static final String STATUS =
      """
      const sent = {method: arguments[1], redirect: 'manual'};
      if (sent.method === 'POST') {
        sent.body = new URLSearchParams({_csrf: document.querySelector('[name=_csrf]').value});
      }
      return fetch(arguments[0], sent).then(answer => answer.status)""";

  private final ChromeDriver driver;
  private final String address;

  private Browser(String address, int width, int height, String... more) {
    this.address = address;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=" + width + "," + height);
    options.addArguments(more);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().pageLoadTimeout(PATIENCE);
  }

  /** Asked before the program is started for these tests; says so when they are skipped. */
  static boolean isHere() {
    boolean here = CHROMIUM.canExecute() && DRIVER.canExecute();
    if (!here) {
      System.out.println(
          "The page tests are skipped: Chromium and its driver are not installed here.");
    }
    return here;
  }

  static Browser desk(String address, String... more) {
    return new Browser(address, 1280, 1040, more);
  }

  /** A page 390 px wide, as on a phone. */
  static Browser phone(String address) {
    Browser phone = new Browser(address, 500, 900);
    phone.driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    return phone;
  }

  /** How many pixels wide a page is here. */
  long width() {
    return (Long) driver.executeScript("return window.innerWidth");
  }

  void open(String path) {
    driver.get(address + path);
  }

  void signInAs(String mail) {
    open("/sign-in");
    type(By.id("mail"), mail);
    type(By.id("password"), "almanac");
    click(By.cssSelector("main form[action$='/sign-in'] button"));
    readNotice();
    until(d -> shows("Hello", "Bonjour"));
  }

  /** One click on the sandbox's first page. */
  void be(String person) {
    open("/");
    find(By.id("be"));
    run(BE, person);
    readNotice();
    until(d -> shows("Hello", "Bonjour"));
  }

  /** At the first sign-in one page comes before anything else, in the language of who reads it. */
  private void readNotice() {
    String page = until(d -> shows("Hello", "Bonjour", "One minute before", "Une minute avant"));
    if (page.contains("One minute") || page.contains("Une minute")) {
      click(By.cssSelector("main form[action$='/welcome'] button"));
    }
  }

  private String shows(String... words) {
    String page = driver.findElement(By.tagName("body")).getText();
    return Arrays.stream(words).anyMatch(page::contains) ? page : null;
  }

  WebElement find(By place) {
    return until(ExpectedConditions.visibilityOfElementLocated(place));
  }

  /** Clicks as soon as nothing is in the way. */
  void click(By place) {
    waiting()
        .ignoring(ElementClickInterceptedException.class)
        .ignoring(StaleElementReferenceException.class)
        .until(
            d -> {
              WebElement element = ExpectedConditions.elementToBeClickable(place).apply(d);
              if (element == null) {
                return false;
              }
              // what stands at the edge may be half behind the header or the footer
              run("arguments[0].scrollIntoView({block: 'center'})", element);
              element.click();
              return true;
            });
  }

  void type(By place, String text) {
    WebElement field = find(place);
    field.clear();
    field.sendKeys(text);
  }

  /** Waits until the page says {@code words}. */
  String see(String words) {
    return until(
        d -> {
          String page = d.findElement(By.tagName("body")).getText();
          return page.contains(words) ? page : null;
        });
  }

  String text(By place) {
    return find(place).getText();
  }

  <T> T until(Function<WebDriver, T> something) {
    return waiting()
        .ignoring(StaleElementReferenceException.class)
        .until(
            d -> {
              try {
                return something.apply(d);
              } catch (WebDriverException e) {
                if (pageReplaced(e)) {
                  throw new StaleElementReferenceException("the page was just replaced", e);
                }
                throw e;
              }
            });
  }

  /** Looked at while the next page comes, an element is stale; the driver has two words for it. */
  private static boolean pageReplaced(WebDriverException e) {
    return e.getMessage() != null && e.getMessage().contains("does not belong to the document");
  }

  Object run(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /** From the sandbox's mail that is open: what {@code link} under {@code heading} leads to. */
  void follow(String heading, String link) {
    open(until(d -> (String) run(LINK, heading, link)));
  }

  /** What the server answers to whoever is signed in here, from a page that has a form. */
  long status(String path, String method) {
    return (Long) run(STATUS, path, method);
  }

  void picture(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Looks at what a link opened beside this page, and comes back. */
  void beside(Runnable look) {
    String here = driver.getWindowHandle();
    String there =
        until(
            d ->
                d.getWindowHandles().stream()
                    .filter(window -> !window.equals(here))
                    .findFirst()
                    .orElse(null));
    driver.switchTo().window(there);
    look.run();
    driver.close();
    driver.switchTo().window(here);
  }

  private WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
