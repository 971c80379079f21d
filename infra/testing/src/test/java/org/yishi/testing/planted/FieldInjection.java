package org.yishi.testing.planted;

import org.springframework.beans.factory.annotation.Value;

/** Planted: a field that a container fills. */
class FieldInjection {

  @Value("x")
  private String filled = "";

  String filled() {
    return filled;
  }
}
