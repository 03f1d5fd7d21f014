package io.nexanest.platform.module;

import io.grpc.BindableService;
import io.nexanest.platform.event.EventHandler;
import io.nexanest.platform.job.Job;
import io.nexanest.platform.security.TokenVerifier;
import java.util.List;

/**
 * A slice that was wired.
 *
 * @param services what it serves
 * @param handlers what it reacts to
 * @param verifiers the ways to sign in that it brings
 * @param ready run once every slice can be called
 * @param close stops its threads; run before the server and the database go
 * @param jobs what it does from time to time
 */
public record Running(
    List<BindableService> services,
    List<EventHandler> handlers,
    List<TokenVerifier> verifiers,
    Runnable ready,
    Runnable close,
    List<Job> jobs) {

  /** A slice that does nothing by itself. */
  public Running(
      List<BindableService> services,
      List<EventHandler> handlers,
      List<TokenVerifier> verifiers,
      Runnable ready,
      Runnable close) {
    this(services, handlers, verifiers, ready, close, List.of());
  }

  /** A slice that only serves. */
  public static Running serving(BindableService... services) {
    return new Running(List.of(services), List.of(), List.of(), () -> {}, () -> {});
  }
}
