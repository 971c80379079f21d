package org.yishi.topic.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.yishi.topic.FollowUpEvent;
import org.yishi.topic.MicroSessionEvent;
import org.yishi.topic.ParticipationEvent;
import org.yishi.topic.ScreeningEvent;

/** Counts what happens around screenings and what follows from them. */
final class ScreeningMeters {

  private final MeterRegistry registry;

  ScreeningMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(ScreeningEvent event) {
    switch (event) {
      case ScreeningEvent.ScreeningProposed _ -> count("screenings.papers", "step", "proposed");
      case ScreeningEvent.ScreeningSentBack _ -> count("screenings.papers", "step", "sent-back");
      case ScreeningEvent.ScreeningCompleted _ -> count("screenings.papers", "step", "completed");
      case ScreeningEvent.ProposerAnswered _ -> count("screenings.papers", "step", "answered");
    }
  }

  void count(FollowUpEvent event) {
    switch (event) {
      case FollowUpEvent.DirectCompleted e ->
          count("promises.kept", "on.time", Boolean.toString(e.onTime()));
      case FollowUpEvent.TransferAnswered e ->
          count("transfers.answered", "on.time", Boolean.toString(e.onTime()));
      case FollowUpEvent.TransferRefused e -> count("transfers.refused", "unit", kind(e.unit()));
      case FollowUpEvent.TopicAppealed _ -> count("appeals", "step", "raised");
      case FollowUpEvent.AppealDecided e -> count("appeals", "step", word(e.outcome()));
      case FollowUpEvent.ReturnVisited e ->
          count("return.visits", "solved", word(e.said().solved()));
      case FollowUpEvent.ReturnVisitFailed _ -> count("return.visits", "solved", "not-reached");
    }
  }

  void count(ParticipationEvent event) {
    switch (event) {
      case ParticipationEvent.PartiesDetermined e ->
          count("parties.determined", "change", word(e.change()));
    }
  }

  void count(MicroSessionEvent event) {
    switch (event) {
      case MicroSessionEvent.MicroSessionHeld e ->
          count("micro.sessions", "agreed", Boolean.toString(e.session().agreed()));
    }
  }

  /** The ids of communities' own units are too many for a metric. */
  private static String kind(String unit) {
    return unit.startsWith("unit_") ? "own" : unit;
  }

  private void count(String meter, String tag, String value) {
    registry.counter(meter, tag, value).increment();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
