package org.almanac.writing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a text stands: whose it is, on which sheet, in which field; locked for there only. */
record Spot(Place place, String field) {
  /** One person's part of one sheet. */
  record Place(String organization, String kind, String subject, String author) {
    Spot at(String field) {
      return new Spot(this, field);
    }

    Place of(String other) {
      return new Place(organization, kind, subject, other);
    }
  }

  /** What a locked text is bound to; each part with its length, so that no two spots are alike. */
  byte[] boundTo(String keyId) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF("almanac.writing.1");
      out.writeUTF(place.organization());
      out.writeUTF(place.kind());
      out.writeUTF(place.subject());
      out.writeUTF(place.author());
      out.writeUTF(field);
      out.writeUTF(keyId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
