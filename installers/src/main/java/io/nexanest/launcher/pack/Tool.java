package io.nexanest.launcher.pack;

import io.nexanest.launcher.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of the JDK; what it said comes with the failure. */
final class Tool {
  private final Place place;

  Tool(Place place) {
    this.place = place;
  }

  void run(String program, List<String> args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(place.jdk(program)));
    command.addAll(args);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(program + " failed with " + code + ":\n" + said.strip());
    }
  }
}
