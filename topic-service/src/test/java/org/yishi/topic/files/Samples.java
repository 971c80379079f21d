package org.yishi.topic.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people send them, and as attackers do. */
public final class Samples {

  /** What a telephone writes into a picture. */
  public static final String NOTE = "GPS 39.12,117.21 张桂兰的手机";

  private Samples() {}

  public static byte[] jpeg() {
    return image("jpg", 64, 48);
  }

  public static byte[] png() {
    return image("png", 64, 48);
  }

  /** A picture of noise, which doesn't shrink. */
  public static byte[] largePng(int side) {
    var random = new Random(1);
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return written("png", picture);
  }

  /** With a segment of notes after its start. */
  public static byte[] jpegWithNotes() {
    byte[] note = ("Exif\0\0" + NOTE).getBytes(StandardCharsets.UTF_8);
    ByteBuffer segment = ByteBuffer.allocate(4 + note.length);
    segment.putShort((short) 0xFFE1).putShort((short) (2 + note.length)).put(note);
    byte[] plain = jpeg();
    return joined(
        Arrays.copyOf(plain, 2), segment.array(), Arrays.copyOfRange(plain, 2, plain.length));
  }

  /** With a chunk of notes before its end. */
  public static byte[] pngWithNotes() {
    byte[] plain = png();
    int end = plain.length - 12;
    return joined(
        Arrays.copyOf(plain, end),
        chunk("tEXt", NOTE.getBytes(StandardCharsets.UTF_8)),
        Arrays.copyOfRange(plain, end, plain.length));
  }

  /** A frame of so many pixels, whatever is in it. */
  public static byte[] webp(int width, int height) {
    ByteBuffer extended = ByteBuffer.allocate(10);
    extended.put((byte) 0x0C).put(new byte[3]).put(little24(width - 1)).put(little24(height - 1));
    byte[] body =
        joined(
            "WEBP".getBytes(StandardCharsets.US_ASCII),
            riff("VP8X", extended.array()),
            riff("VP8 ", new byte[20]),
            riff("EXIF", NOTE.getBytes(StandardCharsets.UTF_8)));
    return riff("RIFF", body);
  }

  /** A picture that claims to be of this size. */
  public static byte[] pngOfSize(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    return joined(signature, chunk("IHDR", header.array()), chunk("IEND", new byte[0]));
  }

  public static byte[] heic() {
    return joined(
        box("ftyp", "heic\0\0\0\0mif1heic"), box("meta", "x".repeat(40)), box("mdat", "y"));
  }

  public static byte[] pdf(String more) {
    return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + more + " >>\nendobj\ntrailer\n<<>>\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] docx() {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("协商会议纪要");
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] xlsx() {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("电梯");
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Word file with a list of contents and whatever parts. */
  public static byte[] office(String contentType, String part, byte[] content) {
    String list =
        "<?xml version=\"1.0\"?><Types><Override PartName=\"/word/document.xml\" ContentType=\""
            + contentType
            + "\"/></Types>";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(list.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] image(String format, int width, int height) {
    return written(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
  }

  private static byte[] written(String format, BufferedImage picture) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] riff(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + (data.length & 1))
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(Integer.reverseBytes(data.length))
        .put(data)
        .array();
  }

  private static byte[] box(String type, String data) {
    byte[] content = data.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(content)
        .array();
  }

  private static byte[] little24(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
