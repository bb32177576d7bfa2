package org.almanac.imports;

import java.util.List;

/**
 * A broken or hostile file, where it is wrong, and what is said of it.
 *
 * @param line where it is wrong; 0 is the file as a whole
 */
record HostileFile(String what, Upload file, int line, String column, String said) {
  static void add(
      List<HostileFile> all, String what, byte[] bytes, int line, String column, String said) {
    all.add(new HostileFile(what, new Upload("hostile.csv", bytes), line, column, said));
  }

  static byte[] bytes(String text) {
    return Village.file("", text).bytes();
  }

  @Override
  public String toString() {
    return what;
  }
}
