package org.yishi.topic.wechat;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/**
 * Where WeChat calls: without a token of ours, but signed. Not part of the described API, since
 * nobody else has any use for it.
 */
@Hidden
@RestController
@RequestMapping("/api/v1/wechat/callback")
class WeChatController {

  private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,11}");
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{1,64}");
  private static final Pattern ECHO = Pattern.compile("[A-Za-z0-9]{1,64}");

  private final WeChatDesk desk;
  private final WeChatProperties properties;
  private final Clock clock;

  WeChatController(WeChatDesk desk, WeChatProperties properties, Clock clock) {
    this.desk = desk;
    this.properties = properties;
    this.clock = clock;
  }

  /** The handshake when the address is entered at the account. */
  @GetMapping
  ResponseEntity<String> verify(
      @RequestParam(required = false) @Nullable String signature,
      @RequestParam(required = false) @Nullable String timestamp,
      @RequestParam(required = false) @Nullable String nonce,
      @RequestParam(required = false) @Nullable String echostr) {
    checked(signature, timestamp, nonce);
    if (echostr == null || !ECHO.matcher(echostr).matches()) {
      throw ProblemException.of(WeChatProblem.WECHAT_MESSAGE_MALFORMED);
    }
    return ResponseEntity.ok().contentType(TEXT).body(echostr);
  }

  /** A message; the answer goes back at once. */
  @PostMapping
  ResponseEntity<String> receive(
      @RequestParam(required = false) @Nullable String signature,
      @RequestParam(required = false) @Nullable String timestamp,
      @RequestParam(required = false) @Nullable String nonce,
      InputStream content)
      throws IOException {
    String once = checked(signature, timestamp, nonce);
    byte[] body = content.readNBytes(WeChatMessage.MAX_BYTES + 1);
    if (body.length > WeChatMessage.MAX_BYTES) {
      throw ProblemException.of(CommonProblem.BODY_TOO_LARGE, WeChatMessage.MAX_BYTES);
    }
    WeChatMessage message =
        WeChatXml.read(body)
            .orElseThrow(() ->
                ProblemException.of(
                    WeChatXml.isEncrypted(body)
                        ? WeChatProblem.WECHAT_MESSAGE_ENCRYPTED
                        : WeChatProblem.WECHAT_MESSAGE_MALFORMED));
    return ResponseEntity.ok().contentType(XML).body(desk.answer(message, once, body));
  }

  /** What the call is good for once: its moment and nonce, if it is the account's own. */
  private String checked(
      @Nullable String signature, @Nullable String timestamp, @Nullable String nonce) {
    String token = properties.token();
    if (token == null) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    if (signature == null
        || timestamp == null
        || nonce == null
        || !TIMESTAMP.matcher(timestamp).matches()
        || !NONCE.matcher(nonce).matches()
        || !WeChatSignature.isGenuine(token, timestamp, nonce, signature)) {
      throw ProblemException.of(WeChatProblem.WECHAT_SIGNATURE_INVALID);
    }
    Duration off =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs();
    if (off.compareTo(properties.tolerance()) > 0) {
      throw ProblemException.of(WeChatProblem.WECHAT_CALL_OUTDATED);
    }
    return timestamp + '.' + nonce;
  }
}
