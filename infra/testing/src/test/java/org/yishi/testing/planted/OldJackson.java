package org.yishi.testing.planted;

import com.fasterxml.jackson.core.JsonFactory;

/** Planted: the Jackson that only arrives with others. */
record OldJackson(JsonFactory factory) {}
