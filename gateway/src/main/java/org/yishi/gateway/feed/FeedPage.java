package org.yishi.gateway.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Some events of the past. Its {@code next} is where to go on whenever one likes; a {@code Link}
 * says that more is there already.
 *
 * @param last whether nothing more was there
 */
record FeedPage(List<EventLog.Entry> entries, Cursor next, boolean last) {

  FeedPage {
    entries = List.copyOf(entries);
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!last) {
      response.setHeader(HttpHeaders.LINK, "<" + address(request) + ">; rel=\"next\"");
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    byte[] body = body();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String address(HttpServletRequest request) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam("after")
        .replaceQueryParam("cursor", next.encode())
        .build()
        .toUriString();
  }

  /** The events are JSON already. */
  private byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"items\":[".getBytes(StandardCharsets.UTF_8));
    String separator = "";
    for (EventLog.Entry entry : entries) {
      body.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(entry.event().json());
      separator = ",";
    }
    body.writeBytes(("],\"next\":\"" + next.encode() + "\"}").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
