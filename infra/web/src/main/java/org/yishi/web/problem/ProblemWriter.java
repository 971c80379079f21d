package org.yishi.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.yishi.web.observation.RequestTrace;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details, wherever in the handling of a request a problem shows. */
public final class ProblemWriter {

  private static final String TYPES = "https://yishi.org/problems/";

  private final ProblemTexts texts;
  private final JsonMapper json;

  public ProblemWriter(ProblemTexts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** The problem as its JSON object. */
  public Map<String, Object> body(ProblemException exception, Language language) {
    ProblemCode problem = exception.problem();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", TYPES + problem.code());
    body.put("title", texts.title(problem.status(), language));
    body.put("status", problem.status());
    body.put("detail", texts.detail(problem.code(), exception.arguments(), language));
    body.put("code", problem.code());
    if (!exception.fields().isEmpty()) {
      body.put("errors", exception.fields().stream().map(it -> field(it, language)).toList());
    }
    String trace = MDC.get(RequestTrace.TRACE_ID);
    if (trace != null) {
      body.put("traceId", trace);
    }
    return body;
  }

  /** Answers the request with the problem, unless an answer is under way already. */
  public void write(
      ProblemException exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(exception.problem().status());
    headers(exception).forEach(response::setHeader);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] body = json.writeValueAsBytes(body(exception, Language.of(request)));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The headers that go with a problem. */
  Map<String, String> headers(ProblemException exception) {
    @Nullable Duration retryAfter = exception.retryAfter();
    return retryAfter == null
        ? Map.of()
        : Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
  }

  private Map<String, Object> field(FieldProblem problem, Language language) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("field", problem.field());
    entry.put("code", problem.code());
    entry.put("detail", texts.field(problem, language));
    return entry;
  }
}
