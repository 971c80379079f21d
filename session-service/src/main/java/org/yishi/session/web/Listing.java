package org.yishi.session.web;

import java.util.List;

/** A list that is short enough for one answer. */
record Listing<T>(List<T> items) {

  Listing {
    items = List.copyOf(items);
  }
}
