package org.yishi.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yishi.web.limits.BodyTooLargeException;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/**
 * Takes in a request's body, which is bounded, before a service is called: a client that is slow or
 * hangs up neither holds the service nor looks like a failure of it.
 */
final class WholeBodyFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (WholeBody body = body(request);
        InputStream content = body.open()) {
      chain.doFilter(new WholeRequest(request, content), response);
    }
  }

  private static WholeBody body(HttpServletRequest request) throws IOException {
    try {
      return WholeBody.of(request.getInputStream());
    } catch (BodyTooLargeException e) {
      throw ProblemException.of(CommonProblem.BODY_TOO_LARGE, e.limit());
    }
  }

  private static final class WholeRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    WholeRequest(HttpServletRequest request, InputStream body) {
      super(request);
      this.body = new WholeStream(body);
    }

    @Override
    public ServletInputStream getInputStream() {
      return body;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
  }

  private static final class WholeStream extends ServletInputStream {

    private final InputStream body;
    private boolean finished;

    WholeStream(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      finished = one < 0;
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int several = body.read(bytes, offset, length);
      finished = several < 0;
      return several;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is there already");
    }
  }
}
