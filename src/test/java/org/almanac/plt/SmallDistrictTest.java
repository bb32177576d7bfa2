package org.almanac.plt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.almanac.SharedAlmanacTest;
import org.springframework.context.annotation.Import;

/**
 * The whole program and a district of five. Each test opens a district of its own on a clock that
 * it sets anew, so all of these classes share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedAlmanacTest
@Import({SmallDistrict.class, CalendarPost.class, OnAPhone.class, AtTheDesk.class})
public @interface SmallDistrictTest {}
