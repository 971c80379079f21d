package org.yishi.web.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;

/**
 * One page of a list.
 *
 * @param next cursor of the page behind it; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** Items of a page when the caller doesn't say. */
  public static final int DEFAULT_LIMIT = 50;

  /** Items of a page at most. */
  public static final int MAX_LIMIT = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The number of items to put on a page.
   *
   * @throws ProblemException when the caller asks for fewer than one or more than the maximum
   */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    if (asked < 1 || asked > MAX_LIMIT) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("limit", "out-of-range", 1, MAX_LIMIT));
    }
    return asked;
  }

  /** The answer to the present request, with a {@code Link} to the next page if there is one. */
  public ResponseEntity<Page<T>> asResponse() {
    ResponseEntity.BodyBuilder response = ResponseEntity.ok();
    if (next != null) {
      String address =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .scheme(null)
              .host(null)
              .port(null)
              .replaceQueryParam("cursor", next)
              .build()
              .toUriString();
      response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
    }
    return response.body(this);
  }
}
