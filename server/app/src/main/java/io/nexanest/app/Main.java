package io.nexanest.app;

import io.nexanest.app.cli.CallCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The way in: finds the command, reads the environment, and is the only one to exit. */
public final class Main {
  private static final String HELP = """
      nexanest-server server   runs a server                      --help tells more
      nexanest-server call     makes any call, JSON in, JSON out
      nexanest-server folder   prints the standard data folder""";

  private Main() {}

  /** Runs a command; the exit code is 0, or 1 when it failed, or 2 when it was wrong. */
  public static void main(String[] args) {
    int code = run(List.of(args), System.getenv(), System.out, System.err);
    System.out.flush();
    System.exit(code);
  }

  static int run(List<String> args, Map<String, String> env, PrintStream out, PrintStream err) {
    Path folder = StandardFolder.find(env, System.getProperties());
    String command = args.isEmpty() ? "help" : args.getFirst();
    List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
    try {
      return switch (command) {
        case "server" -> new ServerCommand(out, err, env, folder).run(rest);
        case "call" -> new CallCommand(out, err, folder).run(rest);
        case "folder" -> {
          out.println(folder);
          yield 0;
        }
        case "help", "--help" -> {
          out.println(HELP);
          yield 0;
        }
        default -> {
          err.println("there is no command '" + command + "'\n" + HELP);
          yield 2;
        }
      };
    } catch (StartFailure e) {
      err.println("nexanest: " + e.getMessage());
      return 2;
    } catch (InterruptedException e) {
      return 130;
    } catch (IOException e) {
      err.println("nexanest: " + e.getMessage());
      return 1;
    }
  }
}
