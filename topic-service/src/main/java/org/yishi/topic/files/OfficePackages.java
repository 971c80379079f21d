package org.yishi.topic.files;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Judges Word and Excel files of the zipped kind: what they are says their list of contents, and
 * every part is unfolded once, and counted, so that a small file that grows huge is noticed.
 */
final class OfficePackages {

  /** Parts of one file; a workbook of a hundred sheets has some three hundred. */
  static final int MAX_PARTS = 2_000;

  /** Bytes of all parts together, unfolded. */
  static final long MAX_UNFOLDED = 200L * 1_024 * 1_024;

  /** How much larger than the packed one an unfolded part may be, beyond {@link #SMALL_PART}. */
  static final int MAX_RATIO = 200;

  private static final long SMALL_PART = 1_024 * 1_024;
  private static final int MAX_LIST = 1_024 * 1_024;
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String WORD = "wordprocessingml.document.main+xml";
  private static final String EXCEL = "spreadsheetml.sheet.main+xml";

  /** Parts that run something, or fetch something from elsewhere. */
  private static final Set<String> ACTIVE_PARTS =
      Set.of("vbaproject", "vbadata", "/activex/", "/macrosheets/", "oleobject", "/dialogsheets/");

  private OfficePackages() {}

  static Judgement judge(Path content) throws IOException {
    try (var zip = new ZipFile(content.toFile())) {
      Optional<FileFault> fault = faultOfParts(zip);
      return fault.isPresent() ? new Judgement.Unfit(fault.get()) : typed(zip);
    } catch (ZipException | EOFException e) {
      return new Judgement.Unfit(FileFault.TRUNCATED);
    }
  }

  private static Optional<FileFault> faultOfParts(ZipFile zip) throws IOException {
    if (zip.size() > MAX_PARTS) {
      return Optional.of(FileFault.BOMB);
    }
    boolean active = false;
    long unfolded = 0;
    byte[] buffer = new byte[8 * 1_024];
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = ("/" + entry.getName()).toLowerCase(Locale.ROOT);
      active |= ACTIVE_PARTS.stream().anyMatch(name::contains);
      long packed = Math.max(1, entry.getCompressedSize());
      long part = 0;
      try (InputStream in = zip.getInputStream(entry)) {
        int read;
        while ((read = in.read(buffer)) > 0) {
          part += read;
          if (unfolded + part > MAX_UNFOLDED || (part > SMALL_PART && part / packed > MAX_RATIO)) {
            return Optional.of(FileFault.BOMB);
          }
        }
      }
      unfolded += part;
    }
    return active ? Optional.of(FileFault.ACTIVE) : Optional.empty();
  }

  private static Judgement typed(ZipFile zip) throws IOException {
    ZipEntry list = zip.getEntry(CONTENT_TYPES);
    if (list == null) {
      return new Judgement.Unfit(FileFault.UNSUPPORTED);
    }
    try {
      Set<String> types = attributes(zip, list, "ContentType");
      if (types.stream().anyMatch(OfficePackages::runs) || fetches(zip)) {
        return new Judgement.Unfit(FileFault.ACTIVE);
      }
      if (types.stream().anyMatch(type -> type.contains(WORD))) {
        return new Judgement.Sound(FileType.DOCX);
      }
      return types.stream().anyMatch(type -> type.contains(EXCEL))
          ? new Judgement.Sound(FileType.XLSX)
          : new Judgement.Unfit(FileFault.UNSUPPORTED);
    } catch (XMLStreamException e) {
      return new Judgement.Unfit(FileFault.TRUNCATED);
    }
  }

  private static boolean runs(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.contains("macroenabled") || lower.contains("vba") || lower.contains("activex");
  }

  /** A template from elsewhere is fetched when the file is opened, with whatever it does. */
  private static boolean fetches(ZipFile zip) throws IOException, XMLStreamException {
    ZipEntry settings = zip.getEntry("word/_rels/settings.xml.rels");
    return settings != null
        && attributes(zip, settings, "Type").stream()
            .anyMatch(type -> type.endsWith("/attachedTemplate"));
  }

  private static Set<String> attributes(ZipFile zip, ZipEntry part, String name)
      throws IOException, XMLStreamException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(part)) {
      bytes = in.readNBytes(MAX_LIST);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Set<String> values = new HashSet<>();
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String value = xml.getAttributeValue(null, name);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }
}
