package org.yishi.district.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.Codes;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Party;

/** Reads districts from files of the form that {@code docs/district.md} tells. */
public final class DistrictFile {

  private static final String SAMPLE = "districts/hexi.yaml";

  private DistrictFile() {}

  /** The sample district 河西区, which comes with this module. */
  public static District sample() {
    try (InputStream in = DistrictFile.class.getClassLoader().getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException("The sample district isn't on the class path");
      }
      return read(SAMPLE, in);
    } catch (IOException e) {
      throw new IllegalStateException("The sample district can't be read", e);
    }
  }

  /**
   * The district that a file tells.
   *
   * @throws DistrictFileException if the file can't be read or anything in it is wrong
   */
  public static District read(Path path) {
    String name = path.toString();
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in);
    } catch (NoSuchFileException e) {
      throw new Problems(name).because("there is no such file");
    } catch (IOException e) {
      throw new Problems(name).because("can't be read: " + e.getMessage());
    }
  }

  private static District read(String name, InputStream in) throws IOException {
    Problems problems = new Problems(name);
    byte[] bytes = in.readNBytes(YamlText.MAX_BYTES + 1);
    Fields file = new Value(new YamlText(problems).parse(bytes), problems).fields();
    District district = district(file);
    file.nothingElse();
    problems.throwIfAny();
    return district;
  }

  private static District district(Fields file) {
    String code = file.text("code");
    var lists = new CodeListsReader(file);
    Codes<Area> areas = new AreasReader().read(file);
    Codes<Department> departments = lists.departments();
    Codes<Category> categories = lists.categories();
    Codes<Party> parties = new PartiesReader().read(file);
    return new District(
        code,
        areas,
        departments,
        categories,
        parties,
        lists.duties(categories),
        new PolicyReader(file).read(),
        new CalendarReader(file).read(),
        new ParticipationReader(departments, categories, parties).read(file),
        new PilotsReader(areas).read(file));
  }
}
