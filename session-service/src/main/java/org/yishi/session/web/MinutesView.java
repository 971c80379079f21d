package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.minutes.Minutes.Capacity;

/** The minutes as those concerned read them. */
@Schema(name = "Minutes")
record MinutesView(
    String session,
    Minutes.State state,
    int revision,
    Content content,
    List<ObjectionView> objections,
    List<SignatureView> signatures,
    List<AddendumView> addenda,
    @Schema(description = "SHA-256 of the confirmed record") @Nullable String sha256,
    @Nullable Instant confirmedAt,
    @Schema(description = "As in the ETag") long version) {

  /** An objection to a draft. */
  @Schema(name = "MinutesObjection")
  record ObjectionView(String name, String text, int revision, Instant time) {}

  /** A signature. */
  @Schema(name = "MinutesSignature")
  record SignatureView(Capacity capacity, String name, boolean onPaper, Instant time) {}

  /** A correction. */
  @Schema(name = "MinutesAddendum")
  record AddendumView(int n, String name, String text, String sha256, Instant time) {}

  static MinutesView of(Stored stored, Minutes minutes) {
    return new MinutesView(
        stored.session().id(),
        minutes.state(),
        minutes.revision(),
        minutes.content(),
        minutes.objections().stream()
            .map(it -> new ObjectionView(it.person().name(), it.text(), it.revision(), it.time()))
            .toList(),
        minutes.signatures().stream()
            .map(
                it -> new SignatureView(it.capacity(), it.person().name(), it.onPaper(), it.time()))
            .toList(),
        minutes.addenda().stream()
            .map(it ->
                new AddendumView(it.n(), it.person().name(), it.text(), it.sha256(), it.time()))
            .toList(),
        minutes.sha256(),
        minutes.confirmedAt(),
        stored.version());
  }
}
