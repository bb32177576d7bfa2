package org.almanac.writing;

import java.util.List;

/** Some fields under one heading; an empty heading where there is none. */
record BundleView(String title, List<FieldView> fields) {}
