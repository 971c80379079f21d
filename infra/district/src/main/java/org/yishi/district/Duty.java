package org.yishi.district;

/**
 * An entry of a level's list of duties 职责清单.
 *
 * @param name the Chinese name
 */
public record Duty(Level level, String name, String englishName) {}
