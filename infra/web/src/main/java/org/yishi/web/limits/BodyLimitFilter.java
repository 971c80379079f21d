package org.yishi.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/** Refuses bodies above a limit: announced ones at once, chunked ones when they pass it. */
public final class BodyLimitFilter extends OncePerRequestFilter {

  private final long usual;
  private final Map<PathPattern, Long> larger;

  /**
   * @param usual in bytes
   * @param larger what certain addresses take, by their pattern
   */
  public BodyLimitFilter(long usual, Map<String, Long> larger) {
    this.usual = usual;
    this.larger =
        larger.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    it -> PathPatternParser.defaultInstance.parse(it.getKey()),
                    Map.Entry::getValue));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request);
    if (request.getContentLengthLong() > limit) {
      throw ProblemException.of(CommonProblem.BODY_TOO_LARGE, limit);
    }
    chain.doFilter(new LimitedRequest(request, limit), response);
  }

  private long limit(HttpServletRequest request) {
    if (larger.isEmpty()) {
      return usual;
    }
    var path = PathContainer.parsePath(request.getRequestURI());
    return larger.entrySet().stream()
        .filter(it -> it.getKey().matches(path))
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(usual);
  }

  private static final class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;

    LimitedRequest(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long read;

    LimitedStream(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int several = body.read(bytes, offset, length);
      count(Math.max(0, several));
      return several;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    private void count(int bytes) throws BodyTooLargeException {
      read += bytes;
      if (read > limit) {
        throw new BodyTooLargeException(limit);
      }
    }
  }
}
