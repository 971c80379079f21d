package org.yishi.session;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the service can be told from outside.
 *
 * @param publicLog Kafka topic of the public log, from which topics are known
 * @param reports Kafka topic on which this service reports
 * @param ballotKey secret by which a ballot box recognises voters; never in the database
 */
@ConfigurationProperties("yishi.session")
public record SessionProperties(String publicLog, String reports, String ballotKey) {

  /** Fewer characters could be guessed. */
  private static final int LEAST_KEY = 16;

  public SessionProperties {
    if (ballotKey.length() < LEAST_KEY) {
      throw new IllegalArgumentException(
          "yishi.session.ballot-key needs at least " + LEAST_KEY + " characters");
    }
  }

  @Override
  public String toString() {
    return "SessionProperties[publicLog=" + publicLog + ", reports=" + reports + "]";
  }
}
