package io.nexanest.platform.postgres;

import io.nexanest.platform.db.DatabaseLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL in a data folder, as a child that listens on loopback alone. Its owner's password is
 * made on the first start and kept in the folder, readable by its owner only.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  static final String VERSION = "18.6.0";
  private static final String OWNER = "nexanest_owner";
  private static final long LOOK_MS = 500;
  private static final System.Logger LOG = System.getLogger("nexanest.postgres");

  private final Path home;
  private final Path data;
  private final RunAs runAs;
  private final int port;
  private final String password;
  private volatile boolean open = true;
  private volatile Thread watch = Thread.currentThread();

  private EmbeddedPostgres(Path home, Path data, RunAs runAs, int port, String password) {
    this.home = home;
    this.data = data;
    this.runAs = runAs;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server, making the cluster first where there is none.
   *
   * @param folder the data folder; its {@code postgres/} is used
   * @param settings further settings, such as {@code fsync=off} in tests
   * @throws IOException with what to do, when it can't be started
   */
  public static EmbeddedPostgres start(Path folder, Map<String, String> settings)
      throws IOException {
    return start(folder, folder, settings);
  }

  /** Like {@link #start(Path, Map)}, with the programs unpacked into a folder of their own. */
  public static EmbeddedPostgres start(Path programs, Path folder, Map<String, String> settings)
      throws IOException {
    Path home = Binaries.unpack(programs, VERSION);
    Path data = Files.createDirectories(folder).resolve("postgres");
    RunAs runAs = RunAs.choose(home.resolve("bin"));
    String password = Secret.readOrMake(folder.resolve("postgres.password"));
    EmbeddedPostgres postgres = new EmbeddedPostgres(home, data, runAs, freePort(), password);
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      postgres.init(folder);
    }
    postgres.stopLeftOver();
    postgres.launch(settings, folder.resolve("postgres.log"));
    postgres.watch = Thread.ofVirtual()
        .name("postgres-watch")
        .start(() -> postgres.keepAlive(settings, folder.resolve("postgres.log")));
    return postgres;
  }

  /** The owner's way in, for migrations alone. */
  public DatabaseLocation owner() {
    return new DatabaseLocation(url(), OWNER, password);
  }

  /** The JDBC URL. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** The process id of the postmaster. */
  public long pid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
  }

  /** Stops the server; what was committed is on disk. */
  @Override
  public void close() throws IOException {
    open = false;
    watch.interrupt();
    runAs.run(List.of(program("pg_ctl"), "-D", data.toString(), "-m", "fast", "-w", "stop"));
  }

  /** Starts the server again when something has killed it; its own log then recovers it. */
  private void keepAlive(Map<String, String> settings, Path log) {
    try {
      while (open) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        if (open && !isAlive()) {
          LOG.log(System.Logger.Level.WARNING, "PostgreSQL is gone; starting it again");
          restart(settings, log);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(Map<String, String> settings, Path log) {
    try {
      launch(settings, log);
    } catch (IOException e) {
      // Its last processes may still be on their way out; the next look tries again.
      LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not start", e);
    }
  }

  private boolean isAlive() {
    try {
      return ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private void init(Path folder) throws IOException {
    Path partial = folder.resolve("postgres.partial");
    Folders.delete(partial);
    Path file = folder.resolve("postgres.initial");
    Files.writeString(file, password + "\n");
    runAs.own(file);
    Files.createDirectories(partial);
    runAs.own(partial);
    try {
      runAs.run(List.of(
          program("initdb"),
          "-D",
          partial.toString(),
          "-U",
          OWNER,
          "--pwfile=" + file,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--locale=C.UTF-8",
          "--data-checksums",
          "--no-sync"));
    } finally {
      Files.deleteIfExists(file);
    }
    Files.move(partial, data);
  }

  private void stopLeftOver() throws IOException {
    if (Files.exists(data.resolve("postmaster.pid"))) {
      runAs.tryRun(List.of(program("pg_ctl"), "-D", data.toString(), "-m", "fast", "-w", "stop"));
    }
  }

  private void launch(Map<String, String> settings, Path log) throws IOException {
    List<String> options = new ArrayList<>();
    options.add("-p " + port);
    options.add("-c listen_addresses=127.0.0.1");
    options.add("-c unix_socket_directories=''");
    options.add("-c max_connections=60");
    options.add("-c shared_buffers=64MB");
    settings.forEach((key, value) -> options.add("-c " + key + "=" + value));
    if (!Files.exists(log)) {
      Files.createFile(log);
    }
    runAs.own(log);
    runAs.run(List.of(
        program("pg_ctl"),
        "-D",
        data.toString(),
        "-l",
        log.toString(),
        "-o",
        String.join(" ", options),
        "-t",
        "60",
        "-w",
        "start"));
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A secret in a file that only its owner can read. */
  static final class Secret {
    private Secret() {}

    static String readOrMake(Path file) throws IOException {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      byte[] bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      String secret = HexFormat.of().formatHex(bytes);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, secret + "\n");
      return secret;
    }
  }
}
