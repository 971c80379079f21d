package org.yishi.topic.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import org.yishi.web.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** The official account's calls, genuine, repeated, replayed and forged. */
class WeChatCallbackTest {

  private static final Pattern NUMBER = Pattern.compile("河西-大营门-\\d{4}-\\d{4}");

  private final RunningService service = RunningService.shared();
  private final Account account = new Account(service);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final String openid = "oPlanted" + Account.number();

  @Test
  void theHandshakeEchoesWhatIsSigned() {
    String timestamp = account.now();
    String signature = WeChatSignature.of(RunningService.WECHAT_TOKEN, timestamp, "n1");

    Reply echo =
        service.anybody().get(Account.query(timestamp, "n1", signature) + "&echostr=8143215789");

    assertThat(echo.expecting(200).text()).isEqualTo("8143215789");
    assertThat(echo.header("Content-Type")).startsWith("text/plain");
    service
        .anybody()
        .get(Account.query(timestamp, "n2", signature) + "&echostr=8143215789")
        .expecting(403, "wechat-signature-invalid");
    service
        .anybody()
        .get(Account.query(timestamp, "n1", signature) + "&echostr=%3Cscript%3E")
        .expecting(400, "wechat-message-malformed");
  }

  @Test
  void aTextBecomesATopicAndTheAnswerTellsItsNumber() {
    String number = number(account.says(openid, "安和里 三号楼电梯停运一周").expecting(200));

    JsonNode topic = topic(number);
    assertThat(topic.required("area").asString()).isEqualTo(COMMUNITY);
    assertThat(topic.required("channel").asString()).isEqualTo("WECHAT_ACCOUNT");
    assertThat(topic.required("title").asString()).isEqualTo("三号楼电梯停运一周");
    assertThat(topic.toString()).doesNotContain(openid);
    Reply proposer =
        worker
            .get(TOPICS + "/" + topic.required("id").asString() + "/proposer?purpose=HANDLING")
            .expecting(200);
    assertThat(proposer.json().required("wechat").asBoolean()).isTrue();
    assertThat(proposer.text()).doesNotContain(openid);
  }

  @Test
  void aSpotAndAMatterBecomeATopicWithItsPlace() {
    account
        .sends(
            Account.spot(openid, Account.number(), "河西区大营门街道安和里3号楼"),
            account.now(),
            Account.nonce())
        .expecting(200);

    String number = number(account.says(openid, "楼前路灯全坏了").expecting(200));

    JsonNode place = topic(number).required("location");
    assertThat(place.required("text").asString()).endsWith("安和里3号楼");
    assertThat(place.at("/point/latitude").asDouble()).isEqualTo(39.12);
  }

  @Test
  void whoeverDoesNotNameTheCommunityIsAsked() {
    assertThat(account.says(openid, "三号楼电梯停运一周").expecting(200).text()).contains("社区的名称");

    number(account.says(openid, "安和里").expecting(200));
  }

  @Test
  void aMessageThatComesAgainHasTheSameAnswerAndOneTopic() throws Exception {
    String body = Account.text(openid, Account.number(), "安和里 楼道灯不亮了");
    String timestamp = account.now();
    String nonce = Account.nonce();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> calls =
          Stream.<Callable<Reply>>of(
                  () -> account.sends(body, timestamp, nonce),
                  () -> account.sends(body, timestamp, nonce),
                  () -> account.sends(body, account.now(), Account.nonce()))
              .toList();
      List<String> numbers =
          executor.invokeAll(calls).stream()
              .map(Future::resultNow)
              .map(reply -> number(reply.expecting(200)))
              .distinct()
              .toList();
      assertThat(numbers).hasSize(1);
    }
    assertThat(number(account.sends(body, timestamp, nonce).expecting(200))).isNotBlank();
  }

  @Test
  void aReplayedCallIsRefused() {
    String timestamp = account.now();
    String nonce = Account.nonce();
    account
        .sends(Account.text(openid, Account.number(), "安和里 楼道灯不亮了"), timestamp, nonce)
        .expecting(200);

    account
        .sends(Account.text(openid, Account.number(), "安和里 另一件事情"), timestamp, nonce)
        .expecting(403, "wechat-call-replayed");
    String number = Account.number();
    account
        .sends(Account.text(openid, number, "安和里 楼道灯不亮了"), timestamp, Account.nonce())
        .expecting(200);
    account
        .sends(Account.text(openid, number, "安和里 换了一句话"), timestamp, Account.nonce())
        .expecting(403, "wechat-call-replayed");
  }

  @Test
  void aCallFromAnotherTimeIsRefused() {
    long now = Long.parseLong(account.now());
    for (long off : new long[] {-301, 301, -1_000_000}) {
      account
          .sends(
              Account.text(openid, Account.number(), "安和里 楼道灯不亮了"),
              Long.toString(now + off),
              Account.nonce())
          .expecting(403, "wechat-call-outdated");
    }
  }

  @Test
  void aForgedCallIsRefusedAndOpensNothing() {
    String body = Account.text(openid, Account.number(), "安和里 伪造的内容");
    String nonce = Account.nonce();
    String genuine = WeChatSignature.of(RunningService.WECHAT_TOKEN, account.now(), nonce);
    for (String signature :
        new String[] {"", "0", "0".repeat(40), genuine.substring(1), genuine + "0"}) {
      account
          .post(body, account.now(), nonce, signature)
          .expecting(403, "wechat-signature-invalid");
    }
    account.post(body, "abc", nonce, genuine).expecting(403, "wechat-signature-invalid");
    service.anybody().get(Account.CALLBACK).expecting(403, "wechat-signature-invalid");
  }

  @Test
  void whatIsNoMessageIsRefused() {
    String evil = "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml>&e;</xml>";
    account.sends(evil, account.now(), Account.nonce()).expecting(400, "wechat-message-malformed");
    account.sends("{}", account.now(), Account.nonce()).expecting(400, "wechat-message-malformed");
    account
        .sends("<xml><Encrypt>abc</Encrypt></xml>", account.now(), Account.nonce())
        .expecting(422, "wechat-message-encrypted");
    account
        .sends("x".repeat(WeChatMessage.MAX_BYTES + 1), account.now(), Account.nonce())
        .expecting(413, "body-too-large");
  }

  @Test
  void nobodyOpensMoreThanADaysMeasure() {
    for (int i = 0; i < 20; i++) {
      number(account.says(openid, "安和里 第" + i + "件需要解决的事").expecting(200));
    }

    assertThat(account.says(openid, "安和里 再来一件事情").expecting(200).text()).contains("上限");
  }

  @Test
  void withoutATokenThereIsNoAccount() {
    var off =
        new WeChatProperties(null, "other", Duration.ofMinutes(5), Duration.ofMinutes(30), 20);
    var controller =
        new WeChatController(service.bean(WeChatDesk.class), off, service.bean(Clock.class));

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> controller.verify("a", "1", "n", "e"))
        .satisfies(e -> assertThat(e.problem().status()).isEqualTo(404));
  }

  private JsonNode topic(String number) {
    JsonNode found =
        worker.get(TOPICS + "?q=" + encoded(number)).expecting(200).json().at("/items/0");
    return worker.get(TOPICS + "/" + found.required("id").asString()).expecting(200).json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String number(Reply reply) {
    Matcher number = NUMBER.matcher(reply.text());
    assertThat(number.find()).as(reply.text()).isTrue();
    return number.group();
  }
}
