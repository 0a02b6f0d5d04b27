// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema as our own schemas use: type, properties, required, additionalProperties,
/// items, enum, pattern, minimum, anyOf.
record JsonSchema(JsonNode schema) {

  /// Every place where `value` breaks the schema, with its path; empty where it fits.
  List<String> violations(JsonNode value) {
    var found = new ArrayList<String>();
    check(schema, value, "$", found);
    return found;
  }

  private void check(JsonNode rule, JsonNode value, String path, List<String> found) {
    if (rule.has("anyOf")) {
      checkAny(rule.get("anyOf"), value, path, found);
      return;
    }
    if (rule.has("type") && !typeFits(rule.get("type"), value)) {
      found.add(path + " has type " + value.getNodeType());
      return;
    }
    if (rule.has("enum") && rule.get("enum").valueStream().noneMatch(value::equals)) {
      found.add(path + " is " + value);
    }
    if (rule.has("pattern")
        && value.isString()
        && !Pattern.compile(rule.get("pattern").stringValue())
            .matcher(value.stringValue())
            .find()) {
      found.add(path + " is " + value);
    }
    if (rule.has("minimum")
        && value.isNumber()
        && value.asDouble() < rule.get("minimum").asDouble()) {
      found.add(path + " is " + value);
    }
    if (value.isArray() && rule.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(rule.get("items"), value.get(i), path + "[" + i + "]", found);
      }
    }
    if (value.isObject()) {
      checkFields(rule, value, path, found);
    }
  }

  private void checkAny(JsonNode rules, JsonNode value, String path, List<String> found) {
    List<String> best = null;
    for (JsonNode rule : rules) {
      var here = new ArrayList<String>();
      check(rule, value, path, here);
      if (best == null || here.size() < best.size()) {
        best = here;
      }
    }
    if (best != null) {
      found.addAll(best);
    }
  }

  private void checkFields(JsonNode rule, JsonNode value, String path, List<String> found) {
    for (JsonNode name : rule.get("required")) {
      if (!value.has(name.stringValue())) {
        found.add(path + " lacks " + name);
      }
    }
    for (var field : value.properties()) {
      JsonNode known = rule.get("properties").get(field.getKey());
      if (known == null) {
        found.add(path + " has undocumented " + field.getKey());
      } else {
        check(known, field.getValue(), path + "." + field.getKey(), found);
      }
    }
  }

  private static boolean typeFits(JsonNode types, JsonNode value) {
    if (types.isString()) {
      return typeFits(types.stringValue(), value);
    }
    return types.valueStream().anyMatch(type -> typeFits(type.stringValue(), value));
  }

  private static boolean typeFits(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "null" -> value.isNull();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      default -> throw new IllegalArgumentException("type " + type);
    };
  }
}
