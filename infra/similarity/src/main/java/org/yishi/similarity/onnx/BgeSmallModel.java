package org.yishi.similarity.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.yishi.similarity.SentenceModel;

/**
 * bge-small-zh-v1.5, quantised: some 24 MB of parameters in a jar, a few milliseconds a sentence on
 * one core. Its memory is native: it asks for no arena, and one sentence is worked on at a time.
 */
public final class BgeSmallModel implements SentenceModel {

  private static final String PARAMETERS = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

  /** Pieces of a sentence that are looked at; time and memory grow with them. */
  private static final int MAX_PIECES = 96;

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private BgeSmallModel(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads it: about a second.
   *
   * @throws UncheckedIOException when its files can't be read
   * @throws IllegalStateException when the runtime refuses them
   * @throws LinkageError when there is no runtime for this machine
   */
  public static BgeSmallModel load() {
    try {
      WordPieces pieces = WordPieces.read(resource(TOKENIZER));
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "similarity");
      environment.setTelemetry(false);
      // Read from a file, the parameters needn't pass through the heap.
      Path file = Files.createTempFile("sentence-model", ".onnx");
      try (InputStream parameters = resource(PARAMETERS);
          OrtSession.SessionOptions options = options()) {
        Files.copy(parameters, file, StandardCopyOption.REPLACE_EXISTING);
        return new BgeSmallModel(
            pieces, environment, environment.createSession(file.toString(), options));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (OrtException refused) {
      throw new IllegalStateException("The sentence model can't be loaded", refused);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setCPUArenaAllocator(false);
    options.setMemoryPatternOptimization(false);
    return options;
  }

  @Override
  public String name() {
    return "bge-small-zh-v1.5-q";
  }

  @Override
  public synchronized float[] embed(String text) {
    long[] ids = pieces.cut(text, MAX_PIECES);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      // The state of the first piece, which stands for the whole sentence.
      float[] direction = new float[DIMENSIONS];
      states.get(0, direction);
      return normalised(direction);
    } catch (OrtException failed) {
      throw new IllegalStateException("The sentence model failed", failed);
    }
  }

  private static float[] normalised(float[] direction) {
    double sum = 0;
    for (float value : direction) {
      sum += value * value;
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= length;
    }
    return direction;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException failed) {
      throw new IllegalStateException("The sentence model can't be closed", failed);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        BgeSmallModel.class.getResourceAsStream(name), () -> "There is no " + name);
  }
}
