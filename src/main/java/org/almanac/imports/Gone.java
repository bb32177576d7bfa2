package org.almanac.imports;

/** What stands here and is in no file any more: told, and left as it is. */
public record Gone(SheetKind kind, String label) {}
