package org.yishi.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    chain.doFilter(new WholeRequest(request, body(request)), response);
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try {
      return request.getInputStream().readAllBytes();
    } catch (BodyTooLargeException e) {
      throw ProblemException.of(CommonProblem.BODY_TOO_LARGE, e.limit());
    }
  }

  private static final class WholeRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    WholeRequest(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new WholeStream(new ByteArrayInputStream(body));
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

    private final ByteArrayInputStream body;

    WholeStream(ByteArrayInputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      return body.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return body.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return body.available() == 0;
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
