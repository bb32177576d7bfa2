package org.almanac.writing;

/** A locked text, and the id of the key that opens it. */
record Sealed(String keyId, byte[] bytes) {}
