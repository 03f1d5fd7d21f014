package io.nexanest.app;

import io.nexanest.app.demo.DemoLoader;
import io.nexanest.app.demo.Scenario;
import io.nexanest.app.settings.SettingsReader;
import io.nexanest.platform.config.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code nexanest server}: runs until it is told to stop. */
final class ServerCommand {
  private static final String HELP = """
      nexanest server
        --target all|SLICE,...   what this process runs (all)
        --data DIR               the folder it keeps everything in
        --config FILE            settings in YAML
        --set KEY=VALUE          one setting; may be given again
        --check                  read the settings, say what would start, and end
        --demo SCENARIO          load the demo household: dow or apple
        --stop-with-input        stop when the input ends, as a child process should
      Prints 'NEXANEST READY host:port folder' once it serves.""";

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> env;
  private final Path standardFolder;

  ServerCommand(PrintStream out, PrintStream err, Map<String, String> env, Path standardFolder) {
    this.out = out;
    this.err = err;
    this.env = env;
    this.standardFolder = standardFolder;
  }

  int run(List<String> args) throws IOException, InterruptedException {
    Options options = Options.parse(
        args,
        Set.of("check", "help", "stop-with-input"),
        Set.of("target", "data", "config", "set", "demo"));
    if (options.has("help")) {
      out.println(HELP);
      return 0;
    }
    Optional<Scenario> scenario = options.value("demo").map(Scenario::read);
    Path path = options
        .value("data")
        .map(Path::of)
        .orElse(
            scenario.map(s -> standardFolder.resolve("demo-" + s.name())).orElse(standardFolder))
        .toAbsolutePath();
    Settings settings = settings(options, scenario);
    String target = options.value("target").orElse("all");
    if (options.has("check")) {
      out.println(Check.run(path, settings, target));
      return 0;
    }
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch ended = stopOnSignal(stop);
    if (options.has("stop-with-input")) {
      stopWithInput(stop);
    }
    try (DataFolder folder = DataFolder.open(path)) {
      ServerLog.start(path.resolve("server.log"));
      err.println("data folder " + path);
      serve(folder, settings, target, scenario, stop);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  private void serve(
      DataFolder folder,
      Settings settings,
      String target,
      Optional<Scenario> scenario,
      CountDownLatch stop)
      throws InterruptedException {
    try (Wiring wiring = Wiring.start(folder, settings, target)) {
      String key = wiring.ownerKey();
      if (scenario.isPresent()) {
        new DemoLoader(wiring.port(), key, err).load(scenario.get());
      }
      err.println("health and metrics on http://127.0.0.1:" + wiring.webPort() + "/observe");
      err.println("key in " + folder.path().resolve("owner.key"));
      out.println("NEXANEST READY 127.0.0.1:" + wiring.port() + " " + folder.path());
      out.flush();
      stop.await();
      err.println("stopping");
    }
  }

  private Settings settings(Options options, Optional<Scenario> scenario) {
    List<String> assignments = new ArrayList<>();
    scenario.ifPresent(s -> assignments.add("market.scenario=" + s.name()));
    assignments.addAll(options.values("set"));
    Map<String, String> environment = new HashMap<>(env);
    environment.remove("NEXANEST_HOME");
    return SettingsReader.read(options.value("config").map(Path::of), environment, assignments);
  }

  private static CountDownLatch stopOnSignal(CountDownLatch stop) {
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      stop.countDown();
      try {
        ended.await(10, java.util.concurrent.TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }));
    return ended;
  }

  private static void stopWithInput(CountDownLatch stop) {
    Thread.ofPlatform().daemon().name("stop-with-input").start(() -> {
      try {
        while (System.in.read() >= 0) {
          // Nothing is read from the parent but its end.
        }
      } catch (IOException e) {
        // A broken pipe is the parent's end, too.
      }
      stop.countDown();
    });
  }
}
