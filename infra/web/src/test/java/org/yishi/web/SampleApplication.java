package org.yishi.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.security.Actor;

@SpringBootApplication
class SampleApplication {

  enum Colour {
    RED,
    GREEN
  }

  record Nested(@Size(max = 5) String street) {}

  record Sample(
      @NotBlank @Size(max = 10) String title,
      @Nullable Colour colour,
      @Nullable Integer count,
      @Nullable @Valid Nested place) {}

  @RestController
  static class SampleController {

    @PostMapping("/samples")
    Map<String, Object> create(@Valid @RequestBody Sample sample, Actor actor) {
      return Map.of("title", sample.title(), "by", actor.role().code());
    }

    @PutMapping("/samples/1")
    Map<String, Object> replace(
        @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
      return Map.of("version", EntityTags.required(version));
    }

    @GetMapping("/samples")
    ResponseEntity<Page<String>> list(
        @RequestParam(required = false) @Nullable Integer limit,
        @RequestParam(required = false) @Nullable String cursor) {
      Page.limit(limit);
      String next = cursor == null ? Cursor.of("2026", "b").encoded() : null;
      if (cursor != null) {
        Cursor.decode(cursor, 2);
      }
      return new Page<>(List.of("a"), next).asResponse();
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("inside");
    }
  }
}
