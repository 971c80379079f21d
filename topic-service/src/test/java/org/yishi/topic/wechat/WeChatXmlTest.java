package org.yishi.topic.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as WeChat sends them, and as others would like to. */
class WeChatXmlTest {

  private static final String HEAD =
      "<ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oABC]]></FromUserName>"
          + "<CreateTime>1348831860</CreateTime><MsgId>1234567890123456</MsgId>";

  @Test
  void aTextAndASpotAreRead() {
    assertThat(
            read("<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[安和里 <b>电梯</b>]]></Content>"))
        .contains(new WeChatMessage.Text("1234567890123456", "gh_1", "oABC", "安和里 <b>电梯</b>"));
    assertThat(
            read(
                "<MsgType>location</MsgType><Location_X>39.12</Location_X>"
                    + "<Location_Y>117.21</Location_Y><Scale>20</Scale><Label>安和里</Label>"))
        .contains(new WeChatMessage.Spot("1234567890123456", "gh_1", "oABC", 39.12, 117.21, "安和里"));
  }

  @Test
  void whatHasNoUseIsReadAsSuchWhateverIsInIt() {
    assertThat(read("<MsgType>image</MsgType><PicUrl>http://x</PicUrl>").orElseThrow())
        .isInstanceOf(WeChatMessage.Other.class);
    assertThat(
            read("<MsgType>event</MsgType><Event>CLICK</Event><A><B><MsgType>text</MsgType></B></A>")
                .orElseThrow())
        .isInstanceOf(WeChatMessage.Other.class);
    assertThat(read("<MsgType>event</MsgType><Event>subscribe</Event>").orElseThrow())
        .isInstanceOf(WeChatMessage.Followed.class);
  }

  @Test
  void invisibleAndControlCharactersAreLeftOut() {
    assertThat(read("<MsgType>text</MsgType><Content>电\u202e梯\u2066坏了</Content>"))
        .contains(new WeChatMessage.Text("1234567890123456", "gh_1", "oABC", "电梯坏了"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<xml>",
        "<xml></xml>",
        "{\"a\":1}",
        "<xml><MsgType>text</MsgType><Content>x</Content></xml>",
        "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml>&e;</xml>",
        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/evil.dtd\"><xml></xml>"
      })
  void whatIsNoMessageIsNone(String body) {
    assertThat(WeChatXml.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  @Timeout(5)
  void entitiesAreNeitherFetchedNorUnfolded() {
    String secret =
        "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml>"
            + HEAD
            + "<MsgType>text</MsgType><Content>&e;</Content></xml>";
    String laughs =
        "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;\">]><xml>"
            + HEAD
            + "<MsgType>text</MsgType><Content>&d;</Content></xml>";

    assertThat(WeChatXml.read(secret.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(WeChatXml.read(laughs.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void impossibleSpotsAreNone() {
    for (String x : new String[] {"91", "NaN", "Infinity", "x", ""}) {
      assertThat(
              read(
                  "<MsgType>location</MsgType><Location_X>"
                      + x
                      + "</Location_X><Location_Y>1</Location_Y>"))
          .as(x)
          .isEmpty();
    }
  }

  @Test
  void theSignatureIsThatOfTheSortedParts() {
    // sha1 of "1348831860" + "nonce1" + "token1", sorted as text.
    String genuine = WeChatSignature.of("token1", "1348831860", "nonce1");

    assertThat(genuine).isEqualTo(WeChatSignature.of("nonce1", "token1", "1348831860"));
    assertThat(WeChatSignature.isGenuine("token1", "1348831860", "nonce1", genuine)).isTrue();
    assertThat(WeChatSignature.isGenuine("token2", "1348831860", "nonce1", genuine)).isFalse();
    assertThat(WeChatSignature.isGenuine("token1", "1348831861", "nonce1", genuine)).isFalse();
    assertThat(WeChatSignature.isGenuine("token1", "1348831860", "nonce1", "")).isFalse();
  }

  @Test
  void anAnswerIsWhatTheMessagesSenderCanRead() {
    WeChatMessage message = read("<MsgType>text</MsgType><Content>x</Content>").orElseThrow();

    String reply = WeChatXml.reply(message, "编号 <1> & ]]>", Instant.EPOCH.plus(Duration.ofDays(1)));

    assertThat(reply)
        .contains("<ToUserName>oABC</ToUserName>", "<FromUserName>gh_1</FromUserName>")
        .contains("<CreateTime>86400</CreateTime>", "编号 &lt;1&gt; &amp; ]]&gt;");
  }

  private static Optional<WeChatMessage> read(String fields) {
    return WeChatXml.read(("<xml>" + HEAD + fields + "</xml>").getBytes(StandardCharsets.UTF_8));
  }
}
