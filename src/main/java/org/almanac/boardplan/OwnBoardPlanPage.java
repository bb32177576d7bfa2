package org.almanac.boardplan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the board plan keeps of whoever reads, whatever role they hold by now. */
@Controller
class OwnBoardPlanPage {
  private final OwnBoardPlan own;

  OwnBoardPlanPage(OwnBoardPlan own) {
    this.own = own;
  }

  @GetMapping("/my-board-plan")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    List<OwnBoardPlan.Kept> all = own.of(me.organization(), me.id());
    model.addAttribute("all", all);
    model.addAttribute("erasable", !all.stream().allMatch(OwnBoardPlan.Kept::stays));
    return "boardplan/mine";
  }

  @GetMapping("/my-board-plan/all.csv")
  ResponseEntity<byte[]> take(@AuthenticationPrincipal SignedIn me) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-board-plan.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(own.file(me.organization(), me.id()).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/my-board-plan/erase")
  String erase(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    own.erase(me.organization(), me.id());
    next.addFlashAttribute("erased", true);
    return "redirect:/my-board-plan";
  }
}
