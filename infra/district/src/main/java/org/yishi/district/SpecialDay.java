package org.yishi.district;

import java.time.LocalDate;

/**
 * A day that goes against the rule of the week: a holiday, or a weekend day worked in exchange 调休.
 *
 * @param worked whether people work on it
 * @param name the holiday for which it is off or worked, such as 国庆节
 */
public record SpecialDay(LocalDate day, boolean worked, String name) {}
