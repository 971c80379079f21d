package org.yishi.system.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yishi.system.client.Account;
import tools.jackson.databind.JsonNode;

/**
 * A year's visit ledger comes in at once: valid rows become topics that everybody concerned hears
 * of, the others come back with their reasons, and importing it again adds nothing. Voices on one
 * matter are found and merged, and the same trouble in several communities becomes a hot spot.
 */
public final class IntakeStory implements Story {

  private static final String DISTRICT = "120103";
  private static final String STREET = "120103001";
  private static final String COMMUNITY = "120103001001";
  private static final String IMPORTS = "/api/v1/topics/imports";
  private static final long SEED = 20_260_301;

  /** On a busy machine with the embedded store; usually a tenth of it. */
  private static final Duration IMPORT_LIMIT = Duration.ofMinutes(10);

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** What topics mean is found out with a fifth of a core, so that intake doesn't wait for it. */
  private static final Duration HOT_SPOT_LIMIT = Duration.ofMinutes(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int PAGE = 200;
  private static final int REASONS_SHOWN = 3;

  private final int size;

  /**
   * The story.
   *
   * @param size rows of the ledger
   */
  public IntakeStory(int size) {
    this.size = size;
  }

  @Override
  public Words title() {
    return new Words("批量导入：一年的入户走访台账", "A year's visit ledger comes in at once");
  }

  @Override
  public void play(Scene scene) throws InterruptedException {
    Account district = scene.actor("district." + DISTRICT);
    String run = Long.toString(System.nanoTime() & 0xFFFFFFL, 36).toUpperCase(Locale.ROOT);
    var ledger = new IntakeLedger(SEED, run, size, communities(district));
    try (Ear all =
            ear(
                scene,
                new Words("区级", "the district"),
                "district." + DISTRICT,
                "area=" + DISTRICT);
        Ear street =
            ear(scene, new Words("街道", "the street"), "street." + STREET, "area=" + STREET);
        Ear community =
            ear(
                scene,
                new Words("社区", "the community"),
                "worker." + COMMUNITY,
                "area=" + COMMUNITY)) {
      String first = importLedger(scene, district, ledger);
      showRefused(scene, district, first, ledger);
      Map<String, String> opened = opened(district, first);
      scene.check(
          opened.size() == ledger.kept(),
          "立项 " + opened.size() + " 件 · topics opened: " + opened.size());
      hear(scene, all, opened, _ -> true);
      hear(scene, street, opened, area -> area.startsWith(STREET));
      hear(scene, community, opened, COMMUNITY::equals);
      importAgain(scene, district, ledger, opened.size());
      merge(scene, ledger, community);
      hotSpot(scene, ledger);
      summary(scene, List.of(all, street, community));
    }
  }

  private static Ear ear(Scene scene, Words name, String account, String filter)
      throws InterruptedException {
    Ear ear = new Ear(name, scene.actor(account), filter);
    scene.note("订阅 %s  %s  /api/v1/feed?%s".formatted(name, account, filter));
    return ear;
  }

  /** By name, as ledgers have them; by code where another community has the same name. */
  private static List<String> communities(Account anybody) {
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode street : areas(anybody, DISTRICT)) {
      areas(anybody, street.required("code").asString())
          .forEach(community ->
              names.put(
                  community.required("code").asString(), community.required("name").asString()));
    }
    return names.entrySet().stream()
        .map(it ->
            Collections.frequency(names.values(), it.getValue()) == 1 ? it.getValue() : it.getKey())
        .toList();
  }

  private static JsonNode areas(Account anybody, String parent) {
    return anybody
        .get("/api/v1/directory/areas?parent=" + parent)
        .expecting(200)
        .json()
        .required("items");
  }

  private static String importLedger(Scene scene, Account district, IntakeLedger ledger)
      throws InterruptedException {
    String id =
        scene
            .step(
                new Words(
                    "区里导入台账（xlsx，%d 行）".formatted(ledger.size()),
                    "The district imports the ledger (xlsx, %d rows)".formatted(ledger.size())),
                district,
                () -> district.upload(IMPORTS, "入户走访台账.xlsx", ledger.xlsx()).expecting(202))
            .json()
            .required("id")
            .asString();
    JsonNode done = watch(scene, district, id);
    check(scene, done, ledger.kept(), ledger.refused(), ledger.repeated());
    return id;
  }

  private static JsonNode watch(Scene scene, Account district, String id)
      throws InterruptedException {
    long end = System.nanoTime() + IMPORT_LIMIT.toNanos();
    int told = -1;
    while (System.nanoTime() < end) {
      JsonNode job = district.get(IMPORTS + "/" + id).expecting(200).json();
      int read = job.required("read").asInt();
      if (read > told) {
        scene.note(
            "进度 progress  %5d / %d   立项 %d   退回 %d   重复 %d"
                .formatted(
                    read,
                    job.required("rows").asInt(),
                    job.required("kept").asInt(),
                    job.required("refused").asInt(),
                    job.required("repeated").asInt()));
        told = read;
      }
      if (job.hasNonNull("endedAt")) {
        return job;
      }
      pause();
    }
    throw new StoryDiffersException("The import " + id + " did not end in time");
  }

  private static void check(Scene scene, JsonNode done, int kept, int refused, int repeated) {
    String is =
        "立项 %d 行，退回 %d 行，重复 %d 行 · kept, refused, repeated"
            .formatted(
                done.required("kept").asInt(),
                done.required("refused").asInt(),
                done.required("repeated").asInt());
    String should =
        "立项 %d 行，退回 %d 行，重复 %d 行 · kept, refused, repeated".formatted(kept, refused, repeated);
    scene.check(
        done.required("state").asString().equals("DONE") && is.equals(should),
        is.equals(should) ? is : should + ", but " + is);
  }

  private static void showRefused(Scene scene, Account district, String id, IntakeLedger ledger) {
    byte[] workbook = district.download(IMPORTS + "/" + id + "/refused");
    try (var refused = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      var sheet = refused.getSheetAt(0);
      int last = sheet.getRow(0).getLastCellNum() - 1;
      scene.check(
          sheet.getLastRowNum() == ledger.refused()
              && sheet.getRow(0).getCell(last).getStringCellValue().equals("未导入原因"),
          "退回的行连同原因可以下载 · the refused rows come back as a workbook with their reasons");
      for (int i = 1; i <= Math.min(REASONS_SHOWN, sheet.getLastRowNum()); i++) {
        scene.note("未导入原因 reason  " + sheet.getRow(i).getCell(last).getStringCellValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The topics that the import has opened, with their areas. */
  private static Map<String, String> opened(Account district, String id) {
    Map<String, String> opened = new HashMap<>();
    String next = IMPORTS + "/" + id + "/rows?outcome=KEPT&limit=" + PAGE;
    Set<String> ids = new HashSet<>();
    while (!next.isEmpty()) {
      var page = district.get(next).expecting(200);
      page.json().required("items").forEach(row -> ids.add(row.required("topic").asString()));
      next = page.header("Link").map(IntakeStory::address).orElse("");
    }
    next = "/api/v1/topics?area=" + DISTRICT + "&limit=" + PAGE;
    while (!next.isEmpty() && opened.size() < ids.size()) {
      var page = district.get(next).expecting(200);
      for (JsonNode topic : page.json().required("items")) {
        if (ids.contains(topic.required("id").asString())) {
          opened.put(topic.required("id").asString(), topic.required("area").asString());
        }
      }
      next = page.header("Link").map(IntakeStory::address).orElse("");
    }
    return opened;
  }

  private static String address(String link) {
    return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
  }

  private static void hear(
      Scene scene, Ear ear, Map<String, String> opened, Predicate<String> within)
      throws InterruptedException {
    Set<String> topics = new HashSet<>();
    opened.forEach((id, area) -> {
      if (within.test(area)) {
        topics.add(id);
      }
    });
    ear.await("submitted", topics, LIMIT);
    scene.check(
        true,
        "%s听到 %d 件新议题，每件一次 · %s heard of each of %d topics once"
            .formatted(ear.name().chinese(), topics.size(), ear.name().english(), topics.size()));
  }

  private static void importAgain(Scene scene, Account district, IntakeLedger ledger, int opened)
      throws InterruptedException {
    String id =
        scene
            .step(
                new Words("同一台账再次导入（csv，GB18030）", "The same ledger again (csv in GB18030)"),
                district,
                () -> district.upload(IMPORTS, "入户走访台账.csv", ledger.csv()).expecting(202))
            .json()
            .required("id")
            .asString();
    check(scene, watch(scene, district, id), 0, ledger.refused(), opened + ledger.repeated());
  }

  private static void merge(Scene scene, IntakeLedger ledger, Ear community)
      throws InterruptedException {
    Account worker = scene.actor("worker." + COMMUNITY);
    String one = topic(worker, ledger.sameMatter().getFirst());
    String other = topic(worker, ledger.sameMatter().getLast());
    JsonNode similar =
        scene
            .step(
                new Words(
                    "社区研判前查看相似议题：" + ledger.sameMatter().getLast(),
                    "The community looks for similar topics"),
                worker,
                () -> worker.get("/api/v1/topics/" + other + "/similar").expecting(200))
            .json()
            .required("items");
    boolean found =
        similar.valueStream().anyMatch(item -> item.at("/topic/id").asString().equals(one));
    scene.check(found, "换了说法的同一件事被找到 · the same matter in other words is found");
    scene.step(
        new Words("合并办理", "It is merged"),
        worker,
        () ->
            worker
                .post(
                    "/api/v1/topics/" + other + "/screening",
                    Map.of("decision", "MERGE", "into", one, "reason", "同一部电梯，合并办理。"))
                .expecting(200));
    community.await("merged", Set.of(other), LIMIT);
    scene.check(true, "社区听到合并 · the community hears that it is merged");
  }

  private static void hotSpot(Scene scene, IntakeLedger ledger) throws InterruptedException {
    Account street = scene.actor("street." + STREET);
    Set<String> trouble = new HashSet<>();
    for (String title : ledger.trouble()) {
      trouble.add(topic(street, title));
    }
    long end = System.nanoTime() + HOT_SPOT_LIMIT.toNanos();
    while (System.nanoTime() < end) {
      JsonNode spots =
          street.get("/api/v1/hot-spots?area=" + STREET).expecting(200).json().required("items");
      for (JsonNode spot : spots) {
        long ours =
            spot.required("topics")
                .valueStream()
                .filter(it -> trouble.contains(it.required("topic").asString()))
                .count();
        if (ours > 0) {
          scene.check(
              spot.required("communities").asInt() >= 3,
              "热点：%d 个社区反映同一问题（电动自行车违规充电）· a hot spot rises: the same trouble in %1$d communities"
                  .formatted(spot.required("communities").asInt()));
          return;
        }
      }
      pause();
    }
    throw new StoryDiffersException("No hot spot has risen for " + ledger.trouble());
  }

  /** The community's topic of that title; staff read the original words. */
  private static String topic(Account staff, String title) {
    String next = "/api/v1/topics?area=" + STREET + "&stage=PROPOSED&limit=" + PAGE;
    while (!next.isEmpty()) {
      var page = staff.get(next).expecting(200);
      for (JsonNode topic : page.json().required("items")) {
        if (topic.path("title").asString("").equals(title)) {
          return topic.required("id").asString();
        }
      }
      next = page.header("Link").map(IntakeStory::address).orElse("");
    }
    throw new StoryDiffersException("No topic has the title " + title);
  }

  private static void summary(Scene scene, List<Ear> ears) {
    for (Ear ear : ears) {
      scene.note(
          "%s听到 %s heard   submitted %d   merged %d   hot-spot-raised %d"
              .formatted(
                  ear.name().chinese(),
                  ear.name().english(),
                  ear.count("submitted"),
                  ear.count("merged"),
                  ear.count("hot-spot-raised")));
    }
  }

  /** Between two looks; nothing wakes a reader of progress. */
  private static void pause() throws InterruptedException {
    boolean _ = new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }
}
