package org.yishi.testing.planted.common;

/** Planted: a class that nobody would look for here. */
public record Anything() {}
