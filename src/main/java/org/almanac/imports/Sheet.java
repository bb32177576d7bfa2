package org.almanac.imports;

import java.util.List;

/** A file that could be read: what it is and its rows. */
record Sheet(String file, SheetKind kind, List<Row> rows) {}
