package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.exporting.ExportFormat;
import io.nexanest.desktop.gateway.exporting.ExportGateway;
import io.nexanest.desktop.gateway.exporting.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what is asked for; a test says what comes of it. */
public final class DemoExports implements ExportGateway {
  private final List<String> asked = new ArrayList<>();
  private Optional<Listener> listener = Optional.empty();
  private boolean closed;

  @Override
  public Subscription export(String scope, AsOf asOf, ExportFormat format, Listener to) {
    asked.add((scope.isEmpty() ? "everything" : scope) + " " + format);
    listener = Optional.of(to);
    closed = false;
    return () -> closed = true;
  }

  public List<String> asked() {
    return asked;
  }

  public boolean isClosed() {
    return closed;
  }

  public void chunk(byte[] bytes) {
    listener.orElseThrow().chunk(bytes);
  }

  public void end(Omission... omissions) {
    listener.orElseThrow().ended(List.of(omissions));
  }
}
