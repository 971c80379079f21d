package org.yishi.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The approved contract of the events: what a producer may say and what a consumer may rely on.
 *
 * <p>A consumer meets fields that it doesn't know, so the schemas allow them; a producer must
 * declare what it says, so these checks refuse every field that a schema doesn't name.
 */
public final class EventContract {

  private static final ObjectMapper JSON = JsonMapper.shared();
  private static final Contracts PUBLIC = Contracts.load("events", "examples");
  private static final Contracts INTERNAL = Contracts.load("internal", "examples/internal");
  private static final Contracts DIRECTORY = Contracts.load("events", "examples/directory");

  /** What is told of communities' own units, on a log of its own. */
  private static final String OF_UNITS = "org.yishi.unit.";

  private EventContract() {}

  /** All types of the public log, sorted. */
  public static List<String> types() {
    return PUBLIC.types().stream().filter(type -> !type.startsWith(OF_UNITS)).toList();
  }

  /** All types that other services tell topic-service, sorted. */
  public static List<String> internalTypes() {
    return INTERNAL.types();
  }

  /** All types of the directory's log, sorted. */
  public static List<String> directoryTypes() {
    return PUBLIC.types().stream().filter(type -> type.startsWith(OF_UNITS)).toList();
  }

  /** The approved event of a type of the directory's log. */
  public static ApprovedEvent approvedOfDirectory(String type) {
    return DIRECTORY.example(type);
  }

  /** Checks what a producer is about to put on the directory's log. */
  public static void assertDirectoryConforms(String type, String data) {
    fail(type, problemsOfData(DIRECTORY, type, data));
  }

  /** The approved event of a public type. */
  public static ApprovedEvent approved(String type) {
    return PUBLIC.example(type);
  }

  /** The approved event of a type on its internal topic, as topic-service receives it. */
  public static ApprovedEvent approvedInternal(String type) {
    return INTERNAL.example(type);
  }

  /**
   * Checks what a producer is about to put on the public log.
   *
   * @param extensions CloudEvents extension attributes, named without {@code ce_}
   * @param data the event's JSON data
   */
  public static void assertConforms(String type, Map<String, String> extensions, String data) {
    List<String> problems = new ArrayList<>(problemsOfData(PUBLIC, type, data));
    ObjectNode envelope = PUBLIC.example(type).envelope();
    envelope.properties().stream()
        .map(Map.Entry::getKey)
        .filter(Contracts.EXTENSIONS::contains)
        .toList()
        .forEach(envelope::remove);
    extensions.forEach(envelope::put);
    problems.addAll(messages(PUBLIC.envelope(), envelope));
    fail(type, problems);
  }

  /** Checks what a producer is about to put on an internal topic. */
  public static void assertInternalConforms(String type, String data) {
    fail(type, problemsOfData(INTERNAL, type, data));
  }

  /** Checks that data written by code is, field for field, the data of the approved event. */
  public static void assertMatchesApproved(String type, String data) {
    JsonNode approved = PUBLIC.example(type).dataTree();
    JsonNode written = JSON.readTree(data);
    if (!approved.equals(written)) {
      throw new AssertionError(
          "%s differs from its approved event:%n approved %s%n written  %s"
              .formatted(type, approved, written));
    }
  }

  /**
   * Checks that the code's types and the contract's are the same set.
   *
   * @param announced types of the contract that no code produces yet; naming one that the code does
   *     produce fails too, so that the list can only shrink
   */
  public static void assertCovers(Collection<String> typesInCode, Collection<String> announced) {
    Set<String> withoutContract = new TreeSet<>(typesInCode);
    withoutContract.addAll(announced);
    types().forEach(withoutContract::remove);
    Set<String> withoutCode = new TreeSet<>(types());
    withoutCode.removeAll(Set.copyOf(typesInCode));
    withoutCode.removeAll(Set.copyOf(announced));
    Set<String> nowProduced = new TreeSet<>(announced);
    nowProduced.retainAll(Set.copyOf(typesInCode));
    if (!withoutContract.isEmpty() || !withoutCode.isEmpty() || !nowProduced.isEmpty()) {
      throw new AssertionError(
          "Code without contract: %s; contract without code: %s; announced, but produced: %s"
              .formatted(withoutContract, withoutCode, nowProduced));
    }
  }

  private static List<String> problemsOfData(Contracts contracts, String type, String data) {
    JsonNode tree = JSON.readTree(data);
    List<String> problems = new ArrayList<>(messages(contracts.strict(type), tree));
    problems.addAll(PersonalData.findings(tree));
    return problems;
  }

  private static List<String> messages(Schema schema, JsonNode tree) {
    return schema.validate(tree).stream().map(Error::toString).toList();
  }

  private static void fail(String type, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new AssertionError(type + " breaks its contract: " + String.join("; ", problems));
    }
  }
}
