package org.yishi.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches what fails before a controller is reached, so that nothing ends in a bare error page. */
public final class ProblemFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);
  private static final Duration ISSUER_RETRY = Duration.ofSeconds(5);

  private final ProblemWriter writer;

  public ProblemFilter(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ProblemException problem) {
      writer.write(problem, request, response);
    } catch (AuthenticationServiceException issuerAway) {
      LOG.warn("Tokens can't be verified for now: {}", issuerAway.getMessage());
      writer.write(ProblemException.unavailable(ISSUER_RETRY, issuerAway), request, response);
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      // Tomcat and Spring refuse unreadable parameters and paths with these.
      LOG.info("A request could not be read: {}", unreadable.getClass().getSimpleName());
      writer.write(ProblemException.of(CommonProblem.MALFORMED_REQUEST), request, response);
    }
  }
}
