package io.nexanest.launcher;

import io.nexanest.launcher.pack.Packager;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The launcher's way in: the project's folder, Maven or nothing, the command, its arguments. */
public final class Launcher {
  private final Place place;
  private final PrintStream out;
  private final PrintStream err;

  Launcher(Place place, PrintStream out, PrintStream err) {
    this.place = place;
    this.out = out;
    this.err = err;
  }

  /** Runs a command; the exit code is 0, or 1 when it failed, or 2 when it was wrong. */
  public static void main(String[] args) {
    Place place = new Place(
        Path.of(args[0]),
        args[1],
        Path.of(System.getProperty("java.home")),
        System.getProperty("os.name"),
        Map.copyOf(System.getenv()));
    List<String> rest = Arrays.asList(args).subList(3, args.length);
    int code = new Launcher(place, System.out, System.err).run(args[2], rest);
    System.out.flush();
    System.exit(code);
  }

  int run(String command, List<String> args) {
    try {
      return switch (command) {
        case "build" -> new Build(place, err).run();
        case "demo" -> new Demo(place, out, err).run(args);
        case "test" -> new TestRun(place, out).run(args);
        case "bench" -> new Bench(place, out, err).run(args);
        case "doctor" -> new Doctor(place, out).run(args);
        case "package" -> new Packager(place, out).run(args);
        default -> throw new Refusal("there is no command '" + command + "'");
      };
    } catch (Refusal e) {
      err.println("nexanest: " + e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println("nexanest: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      return 130;
    }
  }
}
