package io.nexanest.platform.job;

import io.nexanest.platform.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Runs the jobs of this process, one at a time, on one thread. {@link #step} runs what is due and
 * says when to come back; the thread does nothing else. A job that throws is logged and tried again
 * at its next time; the others don't notice.
 *
 * <p>Runs are jittered, by up to a tenth of the time between them, so that processes that started
 * together don't go to the database together.
 */
public final class JobRunner implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("nexanest.job");
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
  private static final Duration STOPPING = Duration.ofSeconds(5);
  private static final double JITTER = 0.1;

  private final List<Planned> plan = new ArrayList<>();
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Telemetry telemetry;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /** A job with its next time; of the runner's thread. */
  private static final class Planned {
    private final Job job;
    private Instant due;

    Planned(Job job, Instant due) {
      this.job = job;
      this.due = due;
    }
  }

  /** A runner that has not started; each job is first due somewhere within its time. */
  public JobRunner(
      List<Job> jobs, InstantSource clock, RandomGenerator random, Telemetry telemetry) {
    this.clock = clock;
    this.random = random;
    this.telemetry = telemetry;
    Instant now = clock.instant();
    for (Job job : jobs) {
      plan.add(new Planned(job, now.plus(part(job.every(), JITTER * random.nextDouble()))));
    }
    this.thread = Thread.ofVirtual().name("job-runner").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Runs each job that is due, once; returns how long nothing else is. */
  public Duration step() {
    Duration wait = LONGEST_SLEEP;
    for (Planned each : plan) {
      if (closed.getCount() == 0) {
        return Duration.ZERO;
      }
      if (!clock.instant().isBefore(each.due)) {
        run(each.job);
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        each.due = clock.instant().plus(part(each.job.every(), factor));
      }
      Duration left = Duration.between(clock.instant(), each.due);
      wait = left.compareTo(wait) < 0 ? left : wait;
    }
    return wait;
  }

  /** Lets a run that is under way end, and begins no other. */
  @Override
  public void close() {
    closed.countDown();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      if (!thread.join(STOPPING)) {
        LOG.log(Level.WARNING, "a job did not end within {0}", STOPPING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed.await(Math.max(1, step().toMillis()), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.TRACE, "looking what is due");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Job job) {
    long begin = System.nanoTime();
    String outcome = "failed";
    try {
      long done = job.work().run(clock.instant());
      outcome = "ok";
      LOG.log(done > 0 ? Level.INFO : Level.DEBUG, "job {0} did {1}", job.name(), done);
      telemetry.count("nexanest_job_" + job.name() + "_done_count", done);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "job " + job.name() + " will be tried again", e);
    }
    telemetry.job(job.name(), outcome, System.nanoTime() - begin);
  }

  private static Duration part(Duration whole, double factor) {
    return Duration.ofMillis(Math.max(1, (long) (whole.toMillis() * factor)));
  }
}
