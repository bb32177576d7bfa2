package org.almanac.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody chooses a password with the code that they were given. */
@Controller
class FirstSignInPage {
  private static final String ANYBODY = "code";

  /** A whole district may be behind one address on the first day. */
  private static final int CODES_FROM_ONE_ADDRESS = 300;

  private final FirstSignIn firstSignIn;
  private final MailedCodes mailed;
  private final SignInDelay delay;
  private final Doors doors;

  FirstSignInPage(FirstSignIn firstSignIn, MailedCodes mailed, SignInDelay delay, Doors doors) {
    this.firstSignIn = firstSignIn;
    this.mailed = mailed;
    this.delay = delay;
    this.doors = doors;
  }

  @GetMapping("/sign-in/first")
  String page() {
    return "access/first";
  }

  @PostMapping("/sign-in/first")
  String choose(
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      Model model) {
    String from = request.getRemoteAddr();
    String account = "first " + Accounts.address(mail);
    Optional<Duration> wait = delay.wait(account, from);
    if (wait.isPresent()) {
      return again(model, mail, doors.text("wait", new PleaseWait(wait.get()).minutes()));
    }
    String wrong = FirstSignIn.wrongWith(mail, password, again);
    if (wrong != null) {
      return again(model, mail, doors.text(wrong, FirstSignIn.SHORTEST));
    }
    if (!firstSignIn.choose(mail, code.strip(), password)) {
      delay.wrong(account, from);
      return again(model, mail, doors.text("first.wrong"));
    }
    delay.right(account, from);
    return "redirect:/sign-in?chosen";
  }

  /** The same answer for everybody: nobody learns whom we know. */
  @PostMapping("/sign-in/first/code")
  String ask(
      @RequestParam(defaultValue = "") String mail, HttpServletRequest request, Model model) {
    String from = request.getRemoteAddr();
    String account = "code " + Accounts.address(mail);
    Optional<Duration> wait =
        delay.wait(ANYBODY, from, CODES_FROM_ONE_ADDRESS).or(() -> delay.wait(account, from));
    if (wait.isPresent()) {
      return again(model, mail, doors.text("wait", new PleaseWait(wait.get()).minutes()));
    }
    delay.wrong(ANYBODY, from, CODES_FROM_ONE_ADDRESS);
    delay.wrong(account, from);
    mailed.ask(mail);
    model.addAttribute("mail", mail);
    model.addAttribute("sent", true);
    return "access/first";
  }

  private static String again(Model model, String mail, String problem) {
    model.addAttribute("mail", mail);
    model.addAttribute("problem", problem);
    return "access/first";
  }
}
