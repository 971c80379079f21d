package org.yishi.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One folder of schemas with its examples, read from the class path. */
final class Contracts {

  static final Set<String> EXTENSIONS =
      Set.of(
          "sequence",
          "aggregate",
          "area",
          "level",
          "reached",
          "holder",
          "departments",
          "category",
          "actor");

  private static final String BASE = "https://yishi.org/contracts/";
  private static final String SCHEMA_SUFFIX = ".schema.json";
  private static final ObjectMapper JSON = JsonMapper.shared();
  private static final Map<String, String> ALL_SCHEMAS = readSchemas();
  private static final SchemaRegistry AS_WRITTEN = registry(ALL_SCHEMAS);
  private static final SchemaRegistry STRICT = registry(closed(ALL_SCHEMAS));

  private final String folder;
  private final Map<String, ApprovedEvent> examples;

  private Contracts(String folder, Map<String, ApprovedEvent> examples) {
    this.folder = folder;
    this.examples = examples;
  }

  static Contracts load(String schemaFolder, String exampleFolder) {
    Map<String, ApprovedEvent> examples = new HashMap<>();
    for (Resource resource : resources(exampleFolder + "/org.yishi.*.json")) {
      String type = name(resource).replaceAll("\\.json$", "");
      examples.put(type, new ApprovedEvent((ObjectNode) JSON.readTree(text(resource))));
    }
    return new Contracts(schemaFolder, Map.copyOf(examples));
  }

  /** The types that have a schema. */
  List<String> types() {
    String prefix = BASE + folder + "/";
    return ALL_SCHEMAS.keySet().stream()
        .filter(id -> id.startsWith(prefix + "org.yishi."))
        .map(id -> id.substring(prefix.length(), id.length() - SCHEMA_SUFFIX.length()))
        .sorted()
        .toList();
  }

  Set<String> typesWithExample() {
    return examples.keySet();
  }

  ApprovedEvent example(String type) {
    @Nullable ApprovedEvent example = examples.get(type);
    if (example == null) {
      throw new AssertionError("No approved event for the type " + type);
    }
    return example;
  }

  /** The schema as consumers read it: fields may be added. */
  Schema schema(String type) {
    return AS_WRITTEN.getSchema(location(type));
  }

  /** The schema as producers are held to it: every field must be declared. */
  Schema strict(String type) {
    return STRICT.getSchema(location(type));
  }

  Schema envelope() {
    return STRICT.getSchema(location("envelope"));
  }

  Schema headers() {
    return STRICT.getSchema(location("headers"));
  }

  private SchemaLocation location(String name) {
    String id = BASE + folder + "/" + name + SCHEMA_SUFFIX;
    if (!ALL_SCHEMAS.containsKey(id)) {
      throw new AssertionError("No schema for the type " + name);
    }
    return SchemaLocation.of(id);
  }

  private static Map<String, String> readSchemas() {
    Map<String, String> schemas = new HashMap<>();
    for (String folder : List.of("events", "internal")) {
      for (Resource resource : resources(folder + "/*" + SCHEMA_SUFFIX)) {
        schemas.put(BASE + folder + "/" + name(resource), text(resource));
      }
    }
    return Map.copyOf(schemas);
  }

  private static Map<String, String> closed(Map<String, String> schemas) {
    Map<String, String> closed = new HashMap<>();
    schemas.forEach((id, schema) -> {
      JsonNode tree = JSON.readTree(schema);
      close(tree);
      closed.put(id, tree.toString());
    });
    return closed;
  }

  /** Parts of an object (no {@code type} of their own) stay open: the whole names the rest. */
  private static void close(JsonNode schema) {
    boolean describesWholeObject =
        "object".equals(schema.path("type").asString(""))
            && (schema.has("properties") || schema.has("allOf"));
    if (describesWholeObject) {
      ((ObjectNode) schema).put("unevaluatedProperties", false);
    }
    schema.forEach(Contracts::close);
  }

  private static SchemaRegistry registry(Map<String, String> schemas) {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemas(schemas)
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  private static List<Resource> resources(String pattern) {
    try {
      return Arrays.asList(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:contracts/" + pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource resource) {
    @Nullable String name = resource.getFilename();
    if (name == null) {
      throw new IllegalStateException("A contract without a file name: " + resource);
    }
    return name;
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
