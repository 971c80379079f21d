package org.yishi.gateway.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's page says of the feed. */
@Tag(name = "feed", description = "事件流 Every step of every topic, to whoever subscribes")
@Operation(
    operationId = "feed",
    summary = "事件流 Follow the public log, live or page by page",
    description =
        "With Accept: text/event-stream a stream of server-sent events, from now on or from where"
            + " Last-Event-ID or after says; otherwise pages from the oldest event on. Filters"
            + " take several values with commas between them, of which any will do; an event must"
            + " satisfy all filters. Events of one topic come in order, each once.",
    parameters = {
      @Parameter(
          name = "area",
          in = ParameterIn.QUERY,
          description =
              "Where the matter is: code of a district, street or community, with all"
                  + " that lies in it",
          schema = @Schema(type = "string", example = "120103001")),
      @Parameter(
          name = "level",
          in = ParameterIn.QUERY,
          description = "Level that holds the topic after the event: community, street, district",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "reached",
          in = ParameterIn.QUERY,
          description = "Topics that have ever reached at least this level",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "holder",
          in = ParameterIn.QUERY,
          description = "Code of the area that holds the topic after the event",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "department",
          in = ParameterIn.QUERY,
          description = "Departments asked or summoned so far",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "category",
          in = ParameterIn.QUERY,
          description = "Category code",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "type",
          in = ParameterIn.QUERY,
          description = "CloudEvents type",
          schema = @Schema(type = "string", example = "org.yishi.topic.escalated.v1")),
      @Parameter(
          name = "topic",
          in = ParameterIn.QUERY,
          description = "Topic id",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "after",
          in = ParameterIn.QUERY,
          description = "A cursor; or earliest, latest",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "cursor",
          in = ParameterIn.QUERY,
          description = "The same as after, as pages link to the next",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "limit",
          in = ParameterIn.QUERY,
          description = "Most events of a page",
          schema = @Schema(type = "integer", minimum = "1", maximum = "500"))
    },
    responses = {
      @ApiResponse(
          responseCode = "200",
          description =
              "A stream: id is the cursor, event the type, data the CloudEvent on one line. Or a"
                  + " page: items are CloudEvents, next is where to go on at any time; the Link is"
                  + " there when more events are already.",
          headers = @Header(name = "Link", description = "Of a page, rel=next"),
          content = {
            @Content(
                mediaType = "text/event-stream",
                schema = @Schema(type = "string"),
                examples =
                    @ExampleObject(
                        "id: AQ\nevent: org.yishi.topic.escalated.v1\n"
                            + "data: {\"specversion\":\"1.0\"}\n\n")),
            @Content(
                mediaType = "application/json",
                schema = @Schema(type = "object"),
                examples =
                    @ExampleObject("{\"items\":[{\"specversion\":\"1.0\"}],\"next\":\"AQ\"}"))
          }),
      @ApiResponse(
          responseCode = "400",
          description = "An unknown or invalid parameter, an invalid cursor",
          content = @Content(mediaType = "application/problem+json")),
      @ApiResponse(
          responseCode = "401",
          description = "No access token, or an invalid one",
          content = @Content(mediaType = "application/problem+json")),
      @ApiResponse(
          responseCode = "406",
          description = "Neither kind of answer is accepted",
          content = @Content(mediaType = "application/problem+json")),
      @ApiResponse(
          responseCode = "410",
          description = "The cursor's position is gone; begin again with after=earliest",
          content = @Content(mediaType = "application/problem+json")),
      @ApiResponse(
          responseCode = "429",
          description = "As many streams as one account may have, or too many requests",
          content = @Content(mediaType = "application/problem+json")),
      @ApiResponse(
          responseCode = "503",
          description = "The log can't be read for the moment; Retry-After says when to come again",
          content = @Content(mediaType = "application/problem+json"))
    })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FeedCall {}
