package org.yishi.district;

/** Hears that the calendar was asked about a year whose exceptions nobody has announced. */
@FunctionalInterface
public interface UnannouncedYears {

  /** Called at every question about such a year, from any thread; must be quick. */
  void asked(int year);
}
