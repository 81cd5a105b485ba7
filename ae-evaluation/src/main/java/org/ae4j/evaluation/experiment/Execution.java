package org.ae4j.evaluation.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.DivergenceException;
import org.ae4j.core.History;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.evaluation.use.Contestant;
import org.ae4j.evaluation.use.Exhibit;
import org.ae4j.evaluation.use.Measurement;
import org.ae4j.evaluation.use.Method;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.UseData;

/** Trains and measures one run; whatever goes wrong becomes part of its record. */
final class Execution {
  private final Run run;
  private final TimedMethod method;
  private final UseData data;

  Execution(Run run, Method method, UseData data) {
    this.run = run;
    this.method = new TimedMethod(method);
    this.data = data;
  }

  /**
   * Returns what the run leaves.
   *
   * @throws CancellationException if it was told to stop
   */
  RunRecord record() {
    try (Contestant contestant = new Contestant(method, run.seed())) {
      return measured(contestant);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (DivergenceException diverged) {
      return RunRecord.without(Status.DIVERGED, diverged.getMessage());
    } catch (Ae4jException error) {
      return RunRecord.without(Status.FAILED, error.getMessage());
    } catch (RuntimeException error) {
      return RunRecord.without(Status.FAILED, "unexpected " + error);
    } catch (OutOfMemoryError error) {
      return RunRecord.without(Status.FAILED, "there was not enough memory: " + error.getMessage());
    }
  }

  private RunRecord measured(Contestant contestant) {
    // A variant that diverges does so here, whatever it would be used for.
    Optional<TrainedAutoencoder> model =
        run.variant().flatMap(variant -> contestant.on(data.train()).autoencoder());
    Map<String, Measurement> uses = new LinkedHashMap<>();
    run.uses().forEach(use -> uses.put(use.name(), measured(use, contestant)));
    History history = model.map(TrainedAutoencoder::history).orElse(History.empty());
    String description = model.map(TrainedAutoencoder::summary).orElse("");
    List<Exhibit> gallery = run.shown() ? Gallery.of(contestant.on(data.train()), data) : List.of();
    return new RunRecord(Status.DONE, "", uses, gallery, cost(), history, description);
  }

  /** A use that trains a model of its own may see it diverge while the others do not. */
  private Measurement measured(Use use, Contestant contestant) {
    try {
      Measurement found = use.measure(contestant, data);
      boolean finite = found.values().values().stream().allMatch(Double::isFinite);
      if (!finite) {
        return Measurement.absent("a measure was not finite: " + found.values());
      }
      return run.shown() ? found : new Measurement(found.values(), List.of(), found.reason());
    } catch (DivergenceException diverged) {
      return Measurement.absent("training for this use diverged: " + diverged.getMessage());
    }
  }

  private Cost cost() {
    Optional<Plan> plan =
        run.variant().map(variant -> run.budget().of(variant.recipe().plan(data.train())));
    Optional<Forecast.Graph> graph = plan.map(one -> Forecast.graph(one, data.train()));
    return new Cost(
        method.trainingSeconds(),
        method.otherSeconds(),
        graph.map(Forecast.Graph::weights).orElse(0L),
        plan.map(one -> Forecast.memory(one, data.train())).orElse(0L),
        graph.map(Forecast.Graph::codeWidth).orElse(0));
  }
}
