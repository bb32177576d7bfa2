package org.almanac.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The neighbour's and the association's files, to take away and to bring in. */
@Controller
@Profile("!production")
class SandboxFiles {
  @GetMapping("/sandbox/files/{file}")
  ResponseEntity<Resource> neighbour(@PathVariable String file) {
    return file("halton", file, SandboxNeighbour.FILES);
  }

  @GetMapping("/sandbox/files/association/{file}")
  ResponseEntity<Resource> association(@PathVariable String file) {
    return file("association", file, SandboxAssociation.FILES);
  }

  private static ResponseEntity<Resource> file(String folder, String file, List<String> known) {
    if (!known.contains(file)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .body(new ClassPathResource("sandbox/" + folder + "/" + file));
  }
}
