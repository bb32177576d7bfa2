package org.almanac.registers;

import java.nio.charset.StandardCharsets;
import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the registers hold about whoever reads: to see, change, take away and erase. */
@Controller
class MyRegisterPage {
  private final RegisterDoor door;
  private final RegisterFields fields;
  private final RegisterKeeping keeping;
  private final OwnRegister own;
  private final Room room;

  MyRegisterPage(
      RegisterDoor door,
      RegisterFields fields,
      RegisterKeeping keeping,
      OwnRegister own,
      Room room) {
    this.door = door;
    this.fields = fields;
    this.keeping = keeping;
    this.own = own;
    this.room = room;
  }

  @GetMapping("/my-register")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    Person person = door.self(me);
    model.addAttribute("parts", own.parts(person));
    model.addAttribute("member", door.isMember(me));
    model.addAttribute("mentor", door.isMentor(me));
    model.addAttribute("has", room.pairsOf(me.organization(), me.id()));
    model.addAttribute("takes", own.capacity(person));
    return "registers/mine";
  }

  @GetMapping("/my-register/{as:member|mentor}")
  String edit(@PathVariable String as, @AuthenticationPrincipal SignedIn me, Model model) {
    Person person = self(me, as);
    if (as.equals("member")) {
      fields.member(model, me.organization(), me.id(), me.id());
    } else {
      fields.mentor(model, me.organization(), me.id(), me.id());
    }
    return show(model, person, as);
  }

  @PostMapping("/my-register/{as:member|mentor}")
  String keep(
      @PathVariable String as,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Person person = self(me, as);
    try {
      if (as.equals("member")) {
        keeping.member(person, fields.sent(sent), null);
      } else {
        next.addFlashAttribute("remark", keeping.mentor(person, fields.sent(sent), null));
      }
    } catch (Refusal refusal) {
      fields.again(model, me.organization(), me.id(), me.id(), sent, refusal);
      return show(model, person, as);
    }
    next.addFlashAttribute("kept", true);
    return "redirect:/my-register";
  }

  @GetMapping("/my-register.csv")
  ResponseEntity<byte[]> take(@AuthenticationPrincipal SignedIn me) {
    byte[] file = own.file(door.self(me)).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-register.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file);
  }

  @PostMapping("/my-register/erase")
  String erase(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    own.erase(door.self(me));
    next.addFlashAttribute("erased", true);
    return "redirect:/";
  }

  private Person self(SignedIn me, String as) {
    if (as.equals("member") ? !door.isMember(me) : !door.isMentor(me)) {
      throw RegisterDoor.nowhere();
    }
    return door.self(me);
  }

  private static String show(Model model, Person person, String as) {
    model.addAttribute("person", person);
    model.addAttribute("as", as);
    model.addAttribute("own", true);
    return "registers/edit";
  }
}
