package io.nexanest.desktop.proof;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.figure.Explanation;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.figure.ProofGateway;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One figure and its proof. */
public final class ProofViewModel {
  private final ProofGateway gateway;
  private final Calls calls;
  private final FigureRef figure;
  private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  public ProofViewModel(ProofGateway gateway, Calls calls, FigureRef figure) {
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
