package org.yishi.web.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that Tomcat refuses before any filter sees them, such as broken URLs. */
final class ProblemErrorValve extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorValve.class);

  private final ProblemWriter writer;
  private final JsonMapper json;

  ProblemErrorValve(ProblemWriter writer, JsonMapper json) {
    this.writer = writer;
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var problem = ProblemException.of(CommonProblem.ofStatus(status));
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      Writer body = response.getReporter();
      if (body != null) {
        body.write(json.writeValueAsString(writer.body(problem, language(request))));
        response.finishResponse();
      }
    } catch (IOException gone) {
      LOG.debug("The caller is gone", gone);
    }
  }

  private static Language language(Request request) {
    return Language.of(request.getHeader("Accept-Language"));
  }
}
