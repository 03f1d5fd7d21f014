package io.nexanest.desktop.proof;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.figure.Explanation;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.figure.ProofGateway;
import io.nexanest.desktop.gateway.figure.ProofLeaf;
import io.nexanest.desktop.gateway.importing.ImportGateway;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One figure and its proof. */
public final class ProofViewModel {
  private final ProofGateway gateway;
  private final ImportGateway imports;
  private final Calls calls;
  private final FigureRef figure;
  private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  public ProofViewModel(
      ProofGateway gateway, ImportGateway imports, Calls calls, FigureRef figure) {
    this.imports = imports;
    this.gateway = gateway;
    this.calls = calls;
    this.figure = figure;
  }

  public ReadOnlyObjectProperty<Optional<Explanation>> explanation() {
    return explanation.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Hands over the file that a fact was read from. */
  public void download(ProofLeaf leaf, Consumer<byte[]> then) {
    calls.when(
        imports.download(leaf.document()),
        then,
        error -> notice.set(Notice.of(error.kind(), error.text())));
  }

  /** Opens the figure all the way down. */
  public void load() {
    if (figure.name().isEmpty()) {
      return;
    }
    calls.when(
        gateway.explain(figure, 0),
        answer -> {
          notice.set(Notice.NONE);
          explanation.set(Optional.of(answer));
        },
        error -> notice.set(Notice.of(error.kind(), error.text())));
  }
}
