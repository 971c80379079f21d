package org.yishi.district.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.yishi.district.District;
import org.yishi.district.file.DistrictFile;

/** Reads the district at start; a wrong file ends the start with every line that is wrong. */
@AutoConfiguration
@EnableConfigurationProperties(DistrictProperties.class)
@PropertySource("classpath:yishi-district.properties")
public class DistrictAutoConfiguration {

  private static final Logger log = LoggerFactory.getLogger(DistrictAutoConfiguration.class);

  @Bean
  @ConditionalOnMissingBean
  District district(DistrictProperties properties, ObjectProvider<MeterRegistry> registries) {
    District district =
        properties.file() == null ? DistrictFile.sample() : DistrictFile.read(properties.file());
    log.info(
        "District {} with {} areas, policy {}, exceptions announced for {}",
        district.code(),
        district.areas().all().size(),
        district.policy().version(),
        district.calendar().announcedYears());
    MeterRegistry registry = registries.getIfAvailable(() -> Metrics.globalRegistry);
    return district.withCalendar(
        district.calendar().tellingOf(new UnannouncedYearWarnings(registry)));
  }
}
