package org.yishi.testing.planted.unmarked;

/** Planted: a package without a mark. */
public record Unmarked() {}
