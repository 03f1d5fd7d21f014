package io.nexanest.desktop.exporting;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.exporting.ExportFormat;
import io.nexanest.desktop.gateway.exporting.ExportGateway;
import io.nexanest.desktop.gateway.exporting.Omission;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Writes the scope and the date in view, or everything, to a file; one at a time. */
public final class ExportViewModel implements Subscription {
  /** The choices of what is exported. */
  public static final List<String> SCOPES = List.of("in view", "everything");

  private static final Logger LOG = Logger.getLogger(ExportViewModel.class.getName());

  private final ExportGateway gateway;
  private final LiveValuation live;
  private final Calls calls;
  private final StringProperty format = new SimpleStringProperty(ExportFormat.CSV.name());
  private final StringProperty scope = new SimpleStringProperty(SCOPES.getFirst());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private Optional<Writing> writing = Optional.empty();

  public ExportViewModel(ExportGateway gateway, LiveValuation live, Calls calls) {
    this.gateway = gateway;
    this.live = live;
    this.calls = calls;
  }

  /** The format by its name. */
  public StringProperty format() {
    return format;
  }

  /** One of {@link #SCOPES}. */
  public StringProperty scope() {
    return scope;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** How much is written; empty while nothing is. */
  public ReadOnlyStringProperty progress() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /** What the file could be called. */
  public String suggested() {
    return "books" + chosen().ending();
  }

  /** Begins to write that file. */
  public void start(Path file) {
    if (running.get()) {
      return;
    }
    String what = scope.get().equals(SCOPES.getFirst()) ? live.scope().get().name() : "";
    try {
      Writing begun = new Writing(file, FileBeingWritten.open(file));
      writing = Optional.of(begun);
      running.set(true);
      progress.set("0 kB");
      notice.set(Notice.NONE);
      begun.stream = gateway.export(what, live.asOf().get(), chosen(), begun);
    } catch (IOException e) {
      notice.set(Notice.warning(file + " can't be written: " + e.getMessage()));
    }
  }

  /** Ends what is being written; nothing is left of the file. */
  public void cancel() {
    writing.ifPresent(Writing::cancel);
    ended(Notice.NONE);
  }

  @Override
  public void close() {
    cancel();
  }

  private ExportFormat chosen() {
    return ExportFormat.valueOf(format.get());
  }

  private void ended(Notice told) {
    writing = Optional.empty();
    running.set(false);
    progress.set("");
    notice.set(told);
  }

  private static Notice done(Path file, List<Omission> omissions) {
    if (omissions.isEmpty()) {
      return Notice.good("Written: " + file.getFileName());
    }
    return Notice.warning("Written: " + file.getFileName() + ". Not in it: "
        + omissions.stream()
            .map(one -> one.description() + " (" + one.count() + ")")
            .collect(Collectors.joining("; ")));
  }

  /** One file; chunks come on the line's thread, and the next one when this one is on the disk. */
  private final class Writing implements ExportGateway.Listener {
    private final Path name;
    private final FileBeingWritten file;
    private Subscription stream = () -> {};
    private long bytes;

    private Writing(Path name, FileBeingWritten file) {
      this.name = name;
      this.file = file;
    }

    @Override
    public void chunk(byte[] chunk) {
      file.write(chunk);
      bytes += chunk.length;
      String now = String.format(Locale.ROOT, "%,d kB", bytes / 1000);
      calls.run(() -> {
        if (isCurrent()) {
          progress.set(now);
        }
      });
    }

    @Override
    public void ended(List<Omission> omissions) {
      Notice told;
      try {
        file.finish();
        told = done(name, omissions);
      } catch (IOException e) {
        told = Notice.error(name + " can't be written: " + e.getMessage());
      }
      tell(told);
    }

    @Override
    public void failed(GatewayException error) {
      dropped();
      tell(Notice.of(error.kind(), error.text()));
    }

    private void cancel() {
      stream.close();
      dropped();
    }

    private void dropped() {
      try {
        file.drop();
      } catch (UncheckedIOException e) {
        LOG.log(Level.WARNING, "a part of " + name + " could not be deleted", e);
      }
    }

    private void tell(Notice told) {
      calls.run(() -> {
        if (isCurrent()) {
          ExportViewModel.this.ended(told);
        }
      });
    }

    private boolean isCurrent() {
      return writing.filter(now -> now == this).isPresent();
    }
  }
}
