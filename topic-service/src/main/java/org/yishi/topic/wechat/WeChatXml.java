package org.yishi.topic.wechat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.yishi.web.limits.CleanTextModule;

/** Messages and answers in WeChat's XML: flat, without a document type, without entities. */
final class WeChatXml {

  /** Fields of the longest message; WeChat's have a dozen. */
  private static final int MAX_FIELDS = 40;

  /** Fields lie right below the root; what is nested deeper belongs to events of no use here. */
  private static final int FIELD_DEPTH = 2;

  private static final int MAX_ID = 64;
  private static final int MAX_OPENID = 128;

  private WeChatXml() {}

  /** The message, or nothing if it isn't one. */
  static Optional<WeChatMessage> read(byte[] body) {
    try {
      return message(fields(body));
    } catch (XMLStreamException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether the message is hidden in an encrypted one. */
  static boolean isEncrypted(byte[] body) {
    try {
      Map<String, String> fields = fields(body);
      return fields.containsKey("Encrypt") && !fields.containsKey("MsgType");
    } catch (XMLStreamException e) {
      return false;
    }
  }

  /** A text to whoever sent the message. */
  static String reply(WeChatMessage message, String text, Instant now) {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartElement("xml");
      element(xml, "ToUserName", message.from());
      element(xml, "FromUserName", message.to());
      element(xml, "CreateTime", Long.toString(now.getEpochSecond()));
      element(xml, "MsgType", "text");
      element(xml, "Content", text);
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static Map<String, String> fields(byte[] body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
    Map<String, String> fields = new HashMap<>();
    var text = new StringBuilder();
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("no document types");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == FIELD_DEPTH && fields.size() < MAX_FIELDS) {
            fields.put(xml.getLocalName(), text.toString());
          }
          depth--;
        }
        default -> {}
      }
    }
    return fields;
  }

  private static Optional<WeChatMessage> message(Map<String, String> fields) {
    String to = name(fields.get("ToUserName"));
    String from = name(fields.get("FromUserName"));
    String type = fields.get("MsgType");
    String id = id(fields);
    if (to == null || from == null || type == null || id == null || id.length() > MAX_ID) {
      return Optional.empty();
    }
    return switch (type) {
      case "text" -> {
        String content = fields.get("Content");
        yield content == null
            ? Optional.empty()
            : Optional.of(new WeChatMessage.Text(id, to, from, clean(content)));
      }
      case "location" -> Optional.of(spot(id, to, from, fields));
      case "event" ->
          Optional.of(
              "subscribe".equals(fields.get("Event"))
                  ? new WeChatMessage.Followed(id, to, from)
                  : new WeChatMessage.Other(id, to, from));
      default -> Optional.of(new WeChatMessage.Other(id, to, from));
    };
  }

  private static WeChatMessage spot(String id, String to, String from, Map<String, String> fields) {
    return new WeChatMessage.Spot(
        id,
        to,
        from,
        degrees(fields.get("Location_X"), 90),
        degrees(fields.get("Location_Y"), 180),
        clean(fields.getOrDefault("Label", "")));
  }

  /** Events have no number of their own; they are told apart by sender and second. */
  private static @Nullable String id(Map<String, String> fields) {
    String id = fields.get("MsgId");
    return id != null ? id : fields.get("CreateTime");
  }

  private static @Nullable String name(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > MAX_OPENID ? null : text;
  }

  private static double degrees(@Nullable String text, int most) {
    if (text == null) {
      throw new NumberFormatException("missing");
    }
    double value = Double.parseDouble(text);
    if (!(Math.abs(value) <= most)) {
      throw new NumberFormatException("outside the earth");
    }
    return value;
  }

  /** What breaks displays and documents is left out; whoever sent it can't be asked. */
  private static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(it -> CleanTextModule.firstForbidden(Character.toString(it)).isEmpty())
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
