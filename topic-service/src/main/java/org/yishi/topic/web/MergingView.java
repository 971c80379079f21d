package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Stage;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.merging.Merging.Following;
import org.yishi.topic.merging.Merging.Source;

/** How a topic hangs together with others. */
@Schema(name = "Merging")
record MergingView(
    @Schema(description = "并入议题 The topic that this one follows") @Nullable FollowingView following,
    @Schema(description = "How many topics follow this one") int sourceCount,
    @Schema(description = "来源议题 Those that follow this one, for those concerned")
        List<SourceView> sources) {

  /** The topic that goes on. */
  @Schema(name = "Following")
  record FollowingView(
      String id,
      String number,
      @Schema(description = "Where the case stands now") Stage stage,
      @Schema(description = "Number of the topic in which it goes on in the end") String goesOnIn,
      @Schema(description = "Whether the topic goes its own way beside a joint topic")
          boolean linked) {

    static FollowingView of(Following following) {
      return new FollowingView(
          following.id(),
          following.number(),
          following.stage(),
          following.goesOnIn(),
          following.linked());
    }
  }

  /** A topic that follows. */
  @Schema(name = "MergedSource")
  record SourceView(String id, String number, String area) {

    static SourceView of(Source source) {
      return new SourceView(source.id(), source.number(), source.area());
    }
  }

  /** Null for a topic that stands alone. */
  static @Nullable MergingView of(Topic topic, Sight sight) {
    var merging = topic.merging();
    if (merging.following() == null && merging.sources().isEmpty()) {
      return null;
    }
    List<Source> shown =
        switch (sight) {
          case FULL, MASKED -> merging.sources();
          case OWN, PUBLIC -> List.of();
        };
    return new MergingView(
        merging.following() == null ? null : FollowingView.of(merging.following()),
        merging.sources().size(),
        shown.stream().map(SourceView::of).toList());
  }
}
