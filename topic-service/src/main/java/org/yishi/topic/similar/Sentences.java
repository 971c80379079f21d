package org.yishi.topic.similar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.similarity.SentenceModel;
import org.yishi.similarity.Vector;

/**
 * The sentence model, loaded when it is first wanted and not before: until it is there, and for
 * good if it can't be loaded, whoever wants it goes on with words alone.
 */
final class Sentences implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

  /** Where the model is in its life; the number is what the metric shows. */
  enum State {
    OFF(0),
    UNLOADED(1),
    LOADING(2),
    READY(3),
    FAILED(4);

    private final int shown;

    State(int shown) {
      this.shown = shown;
    }
  }

  private final Supplier<SentenceModel> loader;
  private final AtomicReference<State> state;
  private volatile @Nullable SentenceModel model;

  Sentences(boolean on, Supplier<SentenceModel> loader, MeterRegistry registry) {
    this.loader = loader;
    this.state = new AtomicReference<>(on ? State.UNLOADED : State.OFF);
    Gauge.builder("similarity.model", this, it -> it.state().shown)
        .description("Sentence model: 0 off, 1 not yet wanted, 2 loading, 3 ready, 4 failed")
        .register(registry);
  }

  State state() {
    return state.get();
  }

  /** Begins to load it in the background, unless somebody has. */
  void want() {
    if (state.compareAndSet(State.UNLOADED, State.LOADING)) {
      Thread.ofPlatform().daemon().name("sentence-model").start(this::load);
    }
  }

  /** The direction of the text, if the model is there; asks for it otherwise. */
  Optional<Vector> direction(String text) {
    want();
    SentenceModel ready = model;
    if (ready == null || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(Vector.of(ready.embed(text)));
  }

  /** The model's name, once it is there. */
  Optional<String> name() {
    return Optional.ofNullable(model).map(SentenceModel::name);
  }

  private void load() {
    try {
      model = loader.get();
      state.set(State.READY);
      LOG.info("The sentence model is ready");
    } catch (RuntimeException | LinkageError failure) {
      state.set(State.FAILED);
      LOG.warn("Similar topics are found by words alone, there is no sentence model", failure);
    }
  }

  @Override
  public void close() {
    SentenceModel loaded = model;
    model = null;
    if (loaded != null) {
      loaded.close();
    }
  }
}
