package org.almanac.registers;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The registers' files, for tests of what is brought in. */
@TestConfiguration
@Import({
  MemberSheet.class,
  MentorSheet.class,
  DistrictSheet.class,
  SheetCells.class,
  SheetChecks.class,
  DistrictKeeping.class,
  PairsFromFiles.class
})
public class RegisterSheetBeans {}
