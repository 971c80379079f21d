package org.yishi.testing.planted.web;

import tools.jackson.databind.JsonNode;

/** Allowed: an adapter that knows a framework. */
public record Adapter(JsonNode node) {}
