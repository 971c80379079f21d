package org.yishi.devstack.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.yishi.devstack.DevstackProperties;

/**
 * The demo issuer: who may log in, how tokens are signed and what they say. Codes and sessions of
 * people who are just logging in live in memory, so after a restart they log in again; tokens that
 * were issued stay valid, because the key stays.
 */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

  /** The public client of the pages. It has no secret; it proves itself with PKCE. */
  static final String PAGES_CLIENT = "yishi-pages";

  private static final String USER = "USER";

  @Bean
  IssuerSecrets issuerSecrets(DevstackProperties properties) {
    return IssuerSecrets.in(properties.data().resolve("issuer"));
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(IssuerSecrets secrets) {
    return new ImmutableJWKSet<>(new JWKSet(secrets.signingKey()));
  }

  @Bean
  DemoTokens demoTokens(JWKSource<SecurityContext> keys, IssuerProperties properties) {
    return new DemoTokens(new NimbusJwtEncoder(keys), properties, Clock.systemUTC());
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IssuerProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.uri().toString()).build();
  }

  @Bean
  RegisteredClientRepository clients(IssuerProperties properties) {
    List<String> redirects =
        properties.redirectPaths().stream().map(path -> properties.pages() + path).toList();
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(PAGES_CLIENT)
            .clientId(PAGES_CLIENT)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUris(all -> all.addAll(redirects))
            .postLogoutRedirectUri(properties.pages() + "/")
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.PROFILE)
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(
                TokenSettings.builder().accessTokenTimeToLive(properties.tokenLifetime()).build())
            .build());
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService demoUsers(
      DemoAccounts accounts, IssuerSecrets secrets, PasswordEncoder encoder) {
    String password = encoder.encode(secrets.demoPassword());
    return name ->
        accounts
            .find(name)
            .map(account -> User.withUsername(name).password(password).roles(USER).build())
            .orElseThrow(() -> new UsernameNotFoundException(name));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> demoClaims(DemoAccounts accounts) {
    return context ->
        Optional.<Authentication>ofNullable(context.getPrincipal())
            .flatMap(person -> accounts.find(person.getName()))
            .ifPresent(account -> addClaims(context, account));
  }

  private static void addClaims(JwtEncodingContext context, DemoAccount account) {
    if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
      context.getClaims().audience(List.of(DemoTokens.AUDIENCE));
    }
    context.getClaims().claims(all -> all.putAll(account.claims()));
  }
}
