package org.yishi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Looks for what must never enter the log: numbers that lead to a person, and fields for them. */
public final class PersonalData {

  private static final Map<String, Pattern> NUMBERS =
      Map.of(
          "a mobile number", Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])"),
          "a telephone number",
              Pattern.compile("(?<![0-9A-Za-z])0\\d{2,3}-?\\d{7,8}(?![0-9A-Za-z])"),
          "an identity number", Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])"),
          "a number plate", Pattern.compile("[\\p{IsHan}][A-HJ-Z][·-]?[A-HJ-NP-Z0-9]{5,6}(?!\\w)"),
          "an e-mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+"));

  private static final Set<String> FIELDS =
      Set.of(
          "address",
          "applicant",
          "building",
          "email",
          "idcard",
          "identitynumber",
          "mobile",
          "name",
          "person",
          "phone",
          "plate",
          "proposer",
          "resident",
          "residentid",
          "room",
          "speaker",
          "userid",
          "username");

  private PersonalData() {}

  /** What looks like personal data in a JSON tree, with the path of each; empty when clean. */
  public static List<String> findings(JsonNode tree) {
    List<String> findings = new ArrayList<>();
    collect("", tree, findings);
    return findings;
  }

  private static void collect(String path, JsonNode node, List<String> findings) {
    node.properties()
        .forEach(field -> {
          String at = path + "/" + field.getKey();
          if (FIELDS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
            findings.add(at + " is a field for personal data");
          }
          collect(at, field.getValue(), findings);
        });
    if (node.isArray()) {
      node.forEach(item -> collect(path + "[]", item, findings));
    }
    if (node.isString()) {
      NUMBERS.forEach((what, pattern) -> {
        String hits =
            pattern
                .matcher(node.asString())
                .results()
                .map(hit -> hit.group())
                .collect(Collectors.joining(", "));
        if (!hits.isEmpty()) {
          findings.add(path + " looks like " + what + ": " + hits);
        }
      });
    }
  }
}
