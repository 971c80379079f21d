package org.yishi.session.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yishi.session.minutes.Content.Block;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;

/**
 * SHA-256 of a record in its canonical form, which {@code docs/minutes.md} describes so that
 * anybody can compute it again.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** The canonical form of a session's record: text, objections and signatures. */
  public static String canonical(String session, Minutes minutes) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("session", session);
    record.put("content", content(minutes.content()));
    record.put(
        "objections",
        minutes.objections().stream()
            .map(it ->
                Map.of(
                    "name", it.person().name(),
                    "text", it.text(),
                    "time", it.time().toString()))
            .toList());
    record.put(
        "signatures",
        minutes.signatures().stream()
            .map(it ->
                Map.of(
                    "capacity", it.capacity().name(),
                    "name", it.person().name(),
                    "onPaper", it.onPaper(),
                    "time", it.time().toString()))
            .toList());
    return CanonicalJson.write(record);
  }

  /** The fingerprint of a session's record. */
  public static String of(String session, Minutes minutes) {
    return sha256(canonical(session, minutes));
  }

  /** The fingerprint of an addendum, which binds it to everything before it. */
  public static String of(String before, int n, String name, String text, String time) {
    return sha256(
        CanonicalJson.write(
            Map.of("before", before, "n", n, "name", name, "text", text, "time", time)));
  }

  /** The fingerprint of a text alone, such as an imported record's. */
  public static String of(Content content) {
    return sha256(CanonicalJson.write(content(content)));
  }

  /** The fingerprint of bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The fingerprint of a text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> content(Content content) {
    return Map.of(
        "title", content.title(),
        "head", content.head().stream().map(Fingerprint::line).toList(),
        "sections", content.sections().stream().map(Fingerprint::section).toList(),
        "signatures", content.signatures(),
        "annexes", content.annexes());
  }

  private static Map<String, Object> line(Line line) {
    return Map.of("label", line.label(), "text", line.text(), "points", line.points());
  }

  private static Map<String, Object> section(Section section) {
    List<Map<String, Object>> blocks = section.blocks().stream().map(Fingerprint::block).toList();
    return Map.of("heading", section.heading(), "blocks", blocks);
  }

  private static Map<String, Object> block(Block block) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (block.text() != null) {
      members.put("text", block.text());
    }
    members.put("points", block.points());
    members.put("table", block.table());
    return members;
  }
}
