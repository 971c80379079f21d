package org.yishi.topic.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;

/** The files of cases; their bytes are kept in pieces, so that no file is ever in memory whole. */
public interface CaseFiles {

  /** Which of a file's two forms. */
  enum Copy {
    /** As it was sent. */
    ORIGINAL,
    /** For everybody: without notes about maker, time and place. */
    RELEASED
  }

  /** What became of an attempt to add a file. */
  sealed interface Adding {
    /** It is kept, now or by an earlier repetition of the request. */
    record Added(Attachment attachment) implements Adding {}

    /** The request's key came with another file before. */
    record Reused() implements Adding {}

    /** The upload took so long that its pieces have been swept away. */
    record Swept() implements Adding {}
  }

  /** The topic's file with the id. */
  Optional<Attachment> find(String topicId, String fileId);

  /** The topic's files, oldest first. */
  List<Attachment> list(String topicId);

  /** Keeps the content, once per request. */
  Adding add(Attachment attachment, Path content, RequestKey request) throws IOException;

  /** Lets everybody see the copy, or nobody but those concerned any more. */
  Attachment release(Attachment attachment, @Nullable Path copy) throws IOException;

  /** Writes the file's bytes out, piece by piece. */
  void read(Attachment attachment, Copy copy, OutputStream out) throws IOException;
}
