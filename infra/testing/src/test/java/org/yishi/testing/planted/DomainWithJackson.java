package org.yishi.testing.planted;

import tools.jackson.databind.JsonNode;

/** Planted: a domain class that knows a framework. */
record DomainWithJackson(JsonNode node) {}
