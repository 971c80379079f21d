package org.yishi.gateway.feed;

import java.nio.charset.StandardCharsets;

/** The pieces of an event stream as bytes (WHATWG HTML, server-sent events). */
final class Frame {

  private static final byte[] DATA = "\ndata: ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

  private Frame() {}

  /** An event with the cursor behind it. */
  static byte[] event(String cursor, String type, byte[] json) {
    byte[] head = ("id: " + cursor + "\nevent: " + type).getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[head.length + DATA.length + json.length + END.length];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(DATA, 0, frame, head.length, DATA.length);
    System.arraycopy(json, 0, frame, head.length + DATA.length, json.length);
    System.arraycopy(END, 0, frame, frame.length - END.length, END.length);
    return frame;
  }

  /** Moves the reader's last id on without an event: a block without data is not dispatched. */
  static byte[] position(String cursor) {
    return ("id: " + cursor + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A line that readers ignore and proxies take for a sign of life. */
  static byte[] comment(String text) {
    return (": " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** How long a reader that lost its connection waits before it comes back. */
  static byte[] retry(long millis) {
    return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
