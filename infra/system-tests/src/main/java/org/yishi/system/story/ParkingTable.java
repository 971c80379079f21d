package org.yishi.system.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who sits at the table of the parking story, and what they say. */
final class ParkingTable {

  static final Map<String, Object> CHAIR = Map.of("name", "李书记", "account", "lead.120103001001");
  static final Map<String, Object> RECORDER = Map.of("name", "陈主任");

  private static final Map<String, String> WORDS =
      Map.of(
          "PROPERTY_COMPANY", "愿意划线并管理，请明确收费用途。",
          "STREET_OFFICE", "街道物业管理科室代为参加，将督促划线和管理。",
          "DEPARTMENT-gardens", "可以调整荒废绿地，小区绿地率须保持在规定标准以上。",
          "DEPARTMENT-municipal-works", "路面承重符合要求，可以同步修缮井盖。",
          "PARTY_BRANCH", "党员代表支持，建议分步实施。",
          "BUILDING_HEAD", "楼门院长负责登记车辆、解释方案。",
          "RESIDENT", "车位太少，下班后无处停车。",
          "RESIDENT-2", "没有车的居民希望保留树荫和儿童活动场地。");

  private ParkingTable() {}

  /** The seats of a planned session with somebody in each of them. */
  static List<Map<String, Object>> seated(JsonNode session) {
    List<Map<String, Object>> seats = new ArrayList<>();
    int n = 0;
    for (JsonNode seat : session.at("/record/seats")) {
      Map<String, Object> filled = new LinkedHashMap<>();
      for (String field : List.of("party", "unit", "interest", "standInFor")) {
        if (seat.hasNonNull(field)) {
          filled.put(field, seat.path(field).asString());
        }
      }
      filled.put("person", person(seat.path("key").asString(), n++));
      seats.add(filled);
    }
    return seats;
  }

  /** That everybody with a seat is there. */
  static List<Map<String, Object>> attendance(JsonNode session) {
    List<Map<String, Object>> there = new ArrayList<>();
    for (JsonNode seat : session.at("/record/seats")) {
      Map<String, Object> person = new HashMap<>();
      person.put("name", seat.at("/person/name").asString());
      if (seat.at("/person").hasNonNull("account")) {
        person.put("account", seat.at("/person/account").asString());
      }
      there.add(
          Map.of(
              "seat", seat.path("key").asString(),
              "person", person,
              "parties", List.of(seat.path("party").asString())));
    }
    return there;
  }

  /** What is said at the table, by the key of the seat. */
  static Map<String, String> words(JsonNode session) {
    Map<String, String> words = new LinkedHashMap<>();
    for (JsonNode seat : session.at("/record/seats")) {
      String said = WORDS.get(seat.path("key").asString());
      if (said != null) {
        words.put(seat.path("key").asString(), said);
      }
    }
    return words;
  }

  /** Twelve owners, one of them with two units, and a tenant. */
  static List<Map<String, Object>> owners(String tenant) {
    List<Map<String, Object>> owners = new ArrayList<>();
    for (int n = 1; n <= 12; n++) {
      List<Map<String, Object>> units = new ArrayList<>();
      units.add(unit("1-" + n + "01", 8_000 + 100L * n));
      if (n == 1) {
        units.add(unit("1-102", 6_500));
      }
      owners.add(
          Map.of(
              "key",
              owner(n),
              "name",
              "业主" + n,
              "units",
              units,
              "tenants",
              n == 2 ? List.of(tenant) : List.of()));
    }
    return owners;
  }

  static String owner(int n) {
    return "owner-" + n;
  }

  private static Map<String, Object> unit(String no, long hundredths) {
    return Map.of("no", no, "areaInHundredths", hundredths);
  }

  private static Map<String, Object> person(String key, int n) {
    return switch (key) {
      case "PARTY_BRANCH" -> CHAIR;
      case "RESIDENTS_COMMITTEE" -> RECORDER;
      case "RESIDENT" -> Map.of("name", "张某某", "account", "resident.120103001001");
      case "RESIDENT-2" -> Map.of("name", "王某某", "account", "resident2.120103001001");
      default -> Map.of("name", "代表" + (n + 1));
    };
  }
}
