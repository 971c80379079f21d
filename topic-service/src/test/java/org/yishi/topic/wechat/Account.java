package org.yishi.topic.wechat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;

/** The official account, calling as WeChat does. */
public final class Account {

  static final String CALLBACK = "/api/v1/wechat/callback";

  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

  private final RunningService service;

  /** That calls the service. */
  public Account(RunningService service) {
    this.service = service;
  }

  /** A fresh number of a message. */
  public static String number() {
    return Long.toString(NUMBERS.incrementAndGet());
  }

  /** A text by somebody, signed under a fresh nonce. */
  public Reply says(String openid, String text) {
    return sends(text(openid, number(), text), now(), nonce());
  }

  /** A text that somebody else signed. */
  public Reply forged(String openid, String text) {
    return post(text(openid, number(), text), now(), nonce(), "0".repeat(40));
  }

  /** Signed, but cut off in the middle. */
  public Reply garbled(String openid, String text) {
    return sends(text(openid, number(), text).replace("</xml>", ""), now(), nonce());
  }

  /** A signed body. */
  Reply sends(String body, String timestamp, String nonce) {
    return post(
        body, timestamp, nonce, WeChatSignature.of(RunningService.WECHAT_TOKEN, timestamp, nonce));
  }

  Reply post(String body, String timestamp, String nonce, String signature) {
    return service
        .anybody()
        .with("Content-Type", "text/xml")
        .send(
            "POST",
            query(timestamp, nonce, signature),
            BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  static String query(String timestamp, String nonce, String signature) {
    return CALLBACK
        + "?signature="
        + signature
        + "&timestamp="
        + timestamp
        + "&nonce="
        + nonce
        + "&openid=ignored";
  }

  String now() {
    return Long.toString(service.bean(Clock.class).instant().getEpochSecond());
  }

  static String nonce() {
    return "n" + number();
  }

  static String text(String openid, String number, String text) {
    return message(openid, number, "text", "<Content><![CDATA[" + text + "]]></Content>");
  }

  static String spot(String openid, String number, String label) {
    return message(
        openid,
        number,
        "location",
        "<Location_X>39.12</Location_X><Location_Y>117.21</Location_Y><Label>"
            + label
            + "</Label>");
  }

  private static String message(String openid, String number, String type, String fields) {
    return "<xml><ToUserName><![CDATA[gh_yishi]]></ToUserName><FromUserName><![CDATA["
        + openid
        + "]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA["
        + type
        + "]]></MsgType><MsgId>"
        + number
        + "</MsgId>"
        + fields
        + "</xml>";
  }
}
