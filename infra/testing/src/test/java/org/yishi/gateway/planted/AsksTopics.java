package org.yishi.gateway.planted;

import org.yishi.topic.planted.AskedOfTopics;

/** Planted: a service that uses another's classes. */
public record AsksTopics(AskedOfTopics asked) {}
