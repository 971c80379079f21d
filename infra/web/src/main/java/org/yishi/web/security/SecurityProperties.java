package org.yishi.web.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken, and what is open without one.
 *
 * @param issuer the OIDC provider, exactly as its tokens name it
 * @param jwkSet where its keys are
 * @param audience what a token's {@code aud} must hold
 * @param clockSkew by how much the provider's clock may be off
 * @param issuerTimeout how long fetching the keys may take
 * @param publicPaths path patterns that need no token
 * @param managementNetworks networks from which {@code /actuator} may be called
 */
@ConfigurationProperties("yishi.security")
public record SecurityProperties(
    URI issuer,
    URI jwkSet,
    @DefaultValue("yishi") String audience,
    @DefaultValue("60s") Duration clockSkew,
    @DefaultValue("2s") Duration issuerTimeout,
    @DefaultValue List<String> publicPaths,
    @DefaultValue({"127.0.0.1/32", "::1/128"}) List<String> managementNetworks) {

  public SecurityProperties {
    publicPaths = List.copyOf(publicPaths);
    managementNetworks = List.copyOf(managementNetworks);
  }
}
