package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.access.Action;
import org.yishi.topic.ledger.LedgerKind;
import org.yishi.topic.ledger.Period;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Ledgers 台账 as workbooks, for the area's staff. */
@RestController
@RequestMapping("/api/v1/ledgers")
@Tag(name = "ledgers", description = "台账 Ledgers as workbooks")
class LedgerController {

  private final AreaDesk desk;
  private final LedgerSheets sheets;
  private final TopicQueries queries;

  LedgerController(AreaDesk desk, LedgerSheets sheets, TopicQueries queries) {
    this.desk = desk;
    this.sheets = sheets;
    this.queries = queries;
  }

  /** A filter is made by its constructor; nothing else in a query is anybody's property. */
  @InitBinder
  void bindByConstructorOnly(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }

  @GetMapping("/{kind}")
  @ApiResponse(
      responseCode = "200",
      description = "A workbook",
      content = @Content(mediaType = Downloads.XLSX))
  @Operation(
      summary = "导出台账 topics, whistles, transfers or funds of an area and a period",
      description =
          "By its staff, up to 20,000 rows. They carry public titles and no personal data.")
  void exportLedger(
      @Parameter(description = "topics, whistles, transfers or funds") @PathVariable String kind,
      @Parameter(description = "2026, 2026-Q1 or 2026-03; all time without it")
          @RequestParam(required = false)
          @Nullable String period,
      @ParameterObject TopicFilter filter,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    LedgerKind ledger =
        LedgerKind.of(kind).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    String within = desk.area(filter.area(), actor);
    desk.checkNamed(actor, Action.READ_LEDGER, within);
    Period during = period == null ? null : period(period);
    try (var workbook = sheets.write(ledger, within, during, queries.ofLedger(filter))) {
      Downloads.send(
          response,
          sheets.title(ledger, within, during) + ".xlsx",
          Downloads.XLSX,
          workbook::writeTo);
    }
  }

  private static Period period(String text) {
    return Period.read(text)
        .orElseThrow(() ->
            ProblemException.of(
                CommonProblem.INVALID_PARAMETER, FieldProblem.of("period", "invalid")));
  }
}
