package org.yishi.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.yishi.district.District;
import org.yishi.district.file.DistrictFile;
import org.yishi.session.meeting.MeetingKinds;

/** The sample district and the list of meeting kinds, as their files tell them. */
public final class SampleDistrict {

  /** 河西 as its file tells it. */
  public static final District HEXI = DistrictFile.sample();

  /** The kinds of meeting. */
  public static final MeetingKinds KINDS = readKinds();

  private SampleDistrict() {}

  private static MeetingKinds readKinds() {
    try {
      var sources = new MutablePropertySources();
      new YamlPropertySourceLoader()
          .load("kinds", new ClassPathResource("meeting-kinds.yaml"))
          .forEach(sources::addLast);
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind("yishi.session-kinds", KindProperties.class)
          .get()
          .toKinds();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
