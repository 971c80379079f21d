package org.yishi.devstack.issuer;

import static org.springframework.security.web.access.IpAddressAuthorizationManager.hasIpAddress;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Who may call which address of the issuer. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

  private static final String LOGIN_PAGE = "/login";

  @Bean
  @Order(1)
  SecurityFilterChain protocolEndpoints(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .cors(Customizer.withDefaults())
        .exceptionHandling(refusals ->
            refusals.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .build();
  }

  /**
   * Probes need no token. What gives tokens away or takes a server away needs none either, but is
   * for callers on this machine only, wherever the server listens.
   */
  @Bean
  @Order(2)
  SecurityFilterChain localTools(HttpSecurity http) {
    return http.securityMatcher("/actuator/**", "/demo/**")
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .anyRequest()
                .access(fromThisMachine()))
        .exceptionHandling(refusals ->
            refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(HttpSecurity http, IssuerProperties properties) {
    return http.authorizeHttpRequests(requests ->
            requests
                // What answers a refusal of another chain is not to be refused again.
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(LOGIN_PAGE)
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage(LOGIN_PAGE).defaultSuccessUrl(properties.pages().toString()).permitAll())
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> fromThisMachine() {
    return AuthorizationManagers.anyOf(hasIpAddress("127.0.0.0/8"), hasIpAddress("::1"));
  }

  /** The pages fetch their tokens from the browser, from another port. */
  @Bean
  CorsConfigurationSource corsConfigurationSource(IssuerProperties properties) {
    CorsConfiguration pages = new CorsConfiguration();
    pages.setAllowedOrigins(List.of(properties.pages().toString()));
    pages.setAllowedMethods(List.of("GET", "POST"));
    pages.setAllowedHeaders(List.of("Authorization", "Content-Type"));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/oauth2/**", pages);
    source.registerCorsConfiguration("/userinfo", pages);
    source.registerCorsConfiguration("/.well-known/**", pages);
    return source;
  }
}
