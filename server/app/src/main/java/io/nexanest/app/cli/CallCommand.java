package io.nexanest.app.cli;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.nexanest.api.market.v1.BackfillHistoryResponse;
import io.nexanest.api.platform.v1.OperationMetadata;
import io.nexanest.app.Options;
import io.nexanest.app.StartFailure;
import io.nexanest.platform.rpc.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code nexanest call}: any RPC by name, JSON in, JSON out, streams as lines. */
public final class CallCommand {
  private static final String HELP = """
      nexanest call                       lists the calls
      nexanest call NAME --describe       tells what a call takes and answers
      nexanest call NAME [JSON ...]       calls it; '-' reads one message a line from the input
        --endpoint HOST:PORT  the server; else the one that runs on the data folder
        --key KEY, --token T  what to sign in with; else the local owner's key
        --data DIR            the data folder to look in
        --upload FILE         after the first message, send this file in chunks
        --download FILE       write the file that a stream answers in chunks
        --limit N             end a stream after N answers
        --timeout SECONDS     give up after so long (10; streams 60)
      Exit code 0 on success, 1 when the server refuses, 2 when the command is wrong.""";

  private static final TypeRegistry DETAILS = TypeRegistry.newBuilder()
      .add(OperationMetadata.getDescriptor())
      .add(BackfillHistoryResponse.getDescriptor())
      .add(ErrorInfo.getDescriptor())
      .add(BadRequest.getDescriptor())
      .add(PreconditionFailure.getDescriptor())
      .add(QuotaFailure.getDescriptor())
      .add(ResourceInfo.getDescriptor())
      .add(RetryInfo.getDescriptor())
      .build();

  private final PrintStream out;
  private final PrintStream err;
  private final Path standardFolder;

  /** Prints answers and refusals to these. */
  public CallCommand(PrintStream out, PrintStream err, Path standardFolder) {
    this.out = out;
    this.err = err;
    this.standardFolder = standardFolder;
  }

  /** Runs the command; returns the exit code. */
  public int run(List<String> args) throws InterruptedException {
    Options options = Options.parse(
        args,
        Set.of("describe", "help"),
        Set.of("endpoint", "key", "token", "data", "upload", "download", "limit", "timeout"));
    if (options.has("help")) {
      out.println(HELP);
      return 0;
    }
    if (options.rest().isEmpty()) {
      Methods.all().forEach(method -> out.println(Methods.line(method)));
      return 0;
    }
    MethodDescriptor method = Methods.find(options.rest().getFirst());
    if (options.has("describe")) {
      out.println(Methods.describe(method));
      return 0;
    }
    return call(method, options);
  }

  private int call(MethodDescriptor method, Options options) throws InterruptedException {
    List<DynamicMessage> requests = requests(method, options);
    Path folder = options.value("data").map(Path::of).orElse(standardFolder);
    Endpoint endpoint = Endpoint.find(
        options.value("endpoint"), options.value("key"), options.value("token"), folder);
    int limit = number(options, "limit", Integer.MAX_VALUE);
    int seconds = number(options, "timeout", method.isServerStreaming() ? 60 : 10);
    try (Endpoint.Connection connection = endpoint.open()) {
      Optional<Download> download =
          options.value("download").map(file -> new Download(method, Path.of(file), this::print));
      Consumer<DynamicMessage> to =
          download.<Consumer<DynamicMessage>>map(file -> file).orElse(this::print);
      Status status = new DynamicCall(connection.channel(), method)
          .run(requests.iterator(), limit, seconds, to);
      download.ifPresent(file -> file.end(status.isOk()));
      if (status.isOk()) {
        return 0;
      }
      err.println(refusal(status));
      return 1;
    }
  }

  private List<DynamicMessage> requests(MethodDescriptor method, Options options) {
    List<String> texts =
        new ArrayList<>(options.rest().subList(1, options.rest().size()));
    if (texts.equals(List.of("-"))) {
      texts = lines();
    }
    if (texts.isEmpty()) {
      texts.add("{}");
    }
    List<DynamicMessage> requests = new ArrayList<>();
    for (String text : texts) {
      DynamicMessage.Builder request = DynamicMessage.newBuilder(method.getInputType());
      try {
        JsonFormat.parser().merge(text, request);
      } catch (InvalidProtocolBufferException e) {
        throw new StartFailure(
            "this is no " + method.getInputType().getName() + " in JSON: " + e.getMessage(), e);
      }
      requests.add(request.build());
    }
    options.value("upload").map(Path::of).ifPresent(file -> upload(method, file, requests));
    return requests;
  }

  private static void upload(MethodDescriptor method, Path file, List<DynamicMessage> requests) {
    var field = Optional.ofNullable(method.getInputType().findFieldByName("chunk"))
        .orElseThrow(() -> new StartFailure(method.getName() + " takes no upload"));
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += Limits.CHUNK_BYTES) {
        int size = Math.min(Limits.CHUNK_BYTES, bytes.length - at);
        requests.add(DynamicMessage.newBuilder(method.getInputType())
            .setField(field, ByteString.copyFrom(bytes, at, size))
            .build());
      }
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " can't be read", e);
    }
  }

  private static List<String> lines() {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new ArrayList<>(reader.lines().filter(line -> !line.isBlank()).toList());
  }

  private void print(DynamicMessage answer) {
    try {
      out.println(JsonFormat.printer()
          .omittingInsignificantWhitespace()
          .usingTypeRegistry(DETAILS)
          .print(answer));
      out.flush();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("an answer can't be shown as JSON", e);
    }
  }

  private static String refusal(Status status) {
    Throwable cause = status.getCause();
    if (cause != null) {
      com.google.rpc.Status details = StatusProto.fromThrowable(cause);
      if (details != null && details.getDetailsCount() > 0) {
        try {
          return status.getCode()
              + " "
              + JsonFormat.printer()
                  .omittingInsignificantWhitespace()
                  .usingTypeRegistry(DETAILS)
                  .print(details);
        } catch (InvalidProtocolBufferException e) {
          return status.getCode() + " " + status.getDescription();
        }
      }
    }
    return status.getCode() + " " + status.getDescription();
  }

  private static int number(Options options, String name, int standard) {
    String text = options.value(name).orElse(Integer.toString(standard));
    if (!text.matches("\\d{1,10}")) {
      throw new StartFailure("--" + name + " is a whole number, not '" + text + "'");
    }
    return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
  }
}
