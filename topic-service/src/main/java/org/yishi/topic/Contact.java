package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the person who brought a topic forward; kept apart from the topic, encrypted, and
 * never part of an event or a log line.
 *
 * @param address compound, building and door, as the person gave it
 * @param unit the organisation that the person speaks for
 * @param openid who the person is to the WeChat account
 */
public record Contact(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String unit,
    @Nullable String openid) {

  /** Somebody known by name and phone alone. */
  public Contact(String name, String phone) {
    this(name, phone, null, null, null);
  }

  /** Somebody who wrote to the WeChat account. */
  public static Contact ofWeChat(String openid) {
    return new Contact(null, null, null, null, openid);
  }

  @Override
  public String toString() {
    return "Contact[…]";
  }
}
