package org.yishi.topic.deadline;

/** The same words in Chinese and in English. */
public record Words(String zh, String en) {}
