package org.yishi.system.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API with a demo account. */
public final class Account {

  private static final String BOUNDARY = "----yishi-upload";

  private final String name;
  private final Platform platform;

  Account(String name, Platform platform) {
    this.name = name;
    this.platform = platform;
  }

  public String name() {
    return name;
  }

  /** The access token, for whoever speaks to the platform in another way. */
  public String token() {
    return platform.tokens().of(name);
  }

  /** Reads. */
  public Answer get(String path) {
    return platform.send(request(path).header("Accept", "application/json").GET());
  }

  /**
   * Asks for something to be done.
   *
   * @param body what becomes the JSON body
   * @param headers names and values in turn
   */
  public Answer post(String path, Object body, String... headers) {
    return postText(path, JsonMapper.shared().writeValueAsString(body), headers);
  }

  /** Replaces something, based on the version that an answer told. */
  public Answer put(String path, Object body, String etag) {
    return platform.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  /** Replaces something that has no version. */
  public Answer put(String path, Object body) {
    return put(path, body, "*");
  }

  /** Fetches a file of a media type. */
  public byte[] download(String path, String type) {
    return platform.download(request(path).header("Accept", type).GET());
  }

  /** Sends a body exactly as it is, right or wrong. */
  public Answer postText(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return platform.send(request.POST(BodyPublishers.ofString(body)));
  }

  /** Sends a file as browsers do. */
  public Answer upload(String path, String fileName, byte[] content) {
    var body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, fileName);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return platform.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The bytes of a file. */
  public byte[] download(String path) {
    return platform.download(request(path).GET());
  }

  /**
   * Follows the feed from now on.
   *
   * @param filter the query, such as {@code area=120103001&reached=street}
   * @param listener hears every event in the thread of the subscription
   */
  public FeedSubscription follow(String filter, Consumer<FeedEvent> listener) {
    return FeedSubscription.start(platform, this, filter, listener);
  }

  /** One page of the feed: what the filter finds, from a cursor or {@code earliest} on. */
  public FeedPage page(String filter, String after) {
    String separator = filter.isEmpty() ? "" : "&";
    return FeedPage.of(get("/api/v1/feed?" + filter + separator + "after=" + after));
  }

  Platform platform() {
    return platform;
  }

  /** A request with this account's token. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.endpoints().gateway().resolve(path))
        .header("Authorization", "Bearer " + token());
  }
}
