package org.almanac.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file that is UTF-8 and holds nothing but text; else why not, and what helps. */
public final class FileText {
  /** A district of ten thousand people has a megabyte. */
  public static final int LARGEST = 5_000_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_WORKBOOK = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final char BOM = '\ufeff';

  /** Some scripts need them inside names. */
  private static final String JOINERS = "\u200c\u200d";

  private FileText() {}

  public static Optional<String> of(Upload file, Troubles troubles) {
    byte[] bytes = file.bytes();
    if (bytes.length > LARGEST) {
      troubles.in(file.name(), "file.large", LARGEST / 1_000_000);
    } else if (begins(bytes, ZIP) || begins(bytes, OLD_WORKBOOK)) {
      troubles.in(file.name(), "file.workbook");
    } else if (begins(bytes, PDF)) {
      troubles.in(file.name(), "file.pdf");
    } else if (isUtf16(bytes)) {
      troubles.in(file.name(), "file.utf16");
    } else {
      return decoded(file, troubles);
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(Upload file, Troubles troubles) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file.bytes());
    CharBuffer out = CharBuffer.allocate(file.bytes().length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Place place = Place.of(text, text.length());
      troubles.in(file.name(), place.line(), place.character(troubles), "file.encoding");
      return Optional.empty();
    }
    if (text.indexOf(BOM) == 0) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      troubles.in(file.name(), "file.empty");
      return Optional.empty();
    }
    return nothingHidden(file, text, troubles) ? Optional.of(text) : Optional.empty();
  }

  /** Says of each character that nobody sees where it is. */
  private static boolean nothingHidden(Upload file, String text, Troubles troubles) {
    boolean fine = true;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isHidden(c)) {
        fine = false;
        Place place = Place.of(text, i);
        String key = c == 0 ? "file.nul" : c == 0xfffd ? "file.replaced" : "file.hidden";
        troubles.in(
            file.name(), place.line(), place.character(troubles), key, "U+%04X".formatted(c));
        if (troubles.total() >= Troubles.SHOWN) {
          return false;
        }
      }
    }
    return fine;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.FORMAT -> JOINERS.indexOf(c) < 0;
      case Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xfffd;
    };
  }

  /** By its mark, or because every other byte of Latin text is nothing. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    if (first == 0xfeff || first == 0xfffe) {
      return true;
    }
    int nothing = 0;
    int looked = Math.min(bytes.length, 1000);
    for (int i = 0; i < looked; i++) {
      nothing += bytes[i] == 0 ? 1 : 0;
    }
    return nothing * 3 > looked;
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private record Place(int line, int position) {
    static Place of(String text, int at) {
      int line = 1;
      int begin = 0;
      for (int i = 0; i < at; i++) {
        if (text.charAt(i) == '\n') {
          line++;
          begin = i + 1;
        }
      }
      return new Place(line, at - begin + 1);
    }

    String character(Troubles troubles) {
      return troubles.text("character", position);
    }
  }
}
