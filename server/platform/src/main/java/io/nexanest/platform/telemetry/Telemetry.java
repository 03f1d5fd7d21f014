package io.nexanest.platform.telemetry;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Metrics, named {@code nexanest_<slice>_<thing>_<unit>}; shown by /observe/metrics. */
public final class Telemetry {
  private final MeterRegistry registry;

  /** Writes into the process's registry. */
  public Telemetry() {
    this.registry = Metrics.globalRegistry();
  }

  /** A call that ended. */
  public void call(String method, String status, long nanos) {
    registry
        .getOrCreate(Timer.builder("nexanest_rpc_call_seconds")
            .tags(List.of(Tag.create("method", method), Tag.create("status", status))))
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** A run of a job that ended, {@code ok} or {@code failed}. */
  public void job(String name, String outcome, long nanos) {
    registry
        .getOrCreate(Timer.builder("nexanest_job_run_seconds")
            .tags(List.of(Tag.create("job", name), Tag.create("outcome", outcome))))
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Counts so many things that happened. */
  public void count(String name, long many) {
    registry.getOrCreate(Counter.builder(name)).increment(many);
  }

  /** Counts one thing that happened. */
  public void count(String name) {
    registry.getOrCreate(Counter.builder(name)).increment();
  }

  /** A value that is asked for when the metrics are read. */
  public void gauge(String name, Supplier<Long> value) {
    registry.getOrCreate(Gauge.builder(name, value));
  }
}
