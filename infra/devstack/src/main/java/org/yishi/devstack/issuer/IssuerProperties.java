package org.yishi.devstack.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demo issuer.
 *
 * @param uri what tokens name as their issuer
 * @param tokenLifetime how long an access token is valid
 * @param pages the origin of the pages that people log in to
 * @param redirectPaths paths of that origin to which a login may be sent back
 */
@ConfigurationProperties("yishi.devstack.issuer")
record IssuerProperties(URI uri, Duration tokenLifetime, URI pages, List<String> redirectPaths) {

  IssuerProperties {
    if (tokenLifetime.isNegative() || tokenLifetime.isZero()) {
      throw new IllegalArgumentException(
          "yishi.devstack.issuer.token-lifetime must be positive, not " + tokenLifetime + ".");
    }
    redirectPaths = List.copyOf(redirectPaths);
  }
}
