package io.nexanest.desktop.transaction.gain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoGains;
import io.nexanest.desktop.demo.DemoMarket;
import io.nexanest.desktop.demo.DemoTransactions;
import io.nexanest.desktop.demo.DemoValuations;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.transaction.Standpoint;
import io.nexanest.desktop.transaction.TransactionFormViewModel;
import io.nexanest.desktop.transaction.TransactionWording;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisposalViewModelTest {
  @TempDir
  Path folder;

  private final DemoGains gains = new DemoGains();
  private final DemoTransactions ledger = new DemoTransactions();
  private TransactionFormViewModel form;
  private DisposalViewModel disposal;

  @BeforeEach
  void open() {
    Calls calls = new Calls(Runnable::run);
    form = new TransactionFormViewModel(
        ledger,
        calls,
        Runnable::run,
        new UnsentFile<>(folder, "transaction", "users/u1", new TransactionWording()),
        () -> "id-1",
        new Standpoint(
            new ReadOnlyBooleanWrapper().getReadOnlyProperty(),
            new ReadOnlyObjectWrapper<>(AsOf.NOW).getReadOnlyProperty(),
            new ReadOnlyStringWrapper("").getReadOnlyProperty()));
    disposal =
        new DisposalViewModel(form.typed(), gains, new DemoValuations(new DemoMarket()), calls);
  }

  @Test
  void aPurchaseHasNothingToPreview() {
    form.value(TransactionField.ACCOUNT).set("accounts/a1");
    form.value(TransactionField.QUANTITY).set("10");
    assertThat(disposal.shown().get()).isFalse();
    assertThat(gains.previews).isEmpty();
  }

  @Test
  void aSaleThatWouldBeBookedShowsWhatItWouldGainLotByLot() {
    sale();
    assertThat(disposal.shown().get()).isTrue();
    assertThat(disposal.preview().get().gains())
        .extracting(RealisedGain::openedBy)
        .containsExactly("transactions/t0", "transactions/t2");
    assertThat(disposal.preview().get().totals().getFirst().gain()).isEqualTo("-310.50");
  }

  @Test
  void whatTheServerWouldNotBookHasNoPreview() {
    sale();
    form.value(TransactionField.QUANTITY).set("ten");
    assertThat(disposal.preview().get().gains()).isEmpty();
  }

  @Test
  void unitsAtALotAreSentAndPreviewed() {
    sale();
    assertThat(disposal.lots().get()).hasSize(3);
    disposal.lots().get().getLast().units().set("10");
    assertThat(form.value(TransactionField.LOTS).get()).isEqualTo("transactions/t2=10");
    assertThat(gains.previews.getLast().value(TransactionField.LOTS))
        .isEqualTo("transactions/t2=10");
    assertThat(disposal.preview().get().gains())
        .extracting(RealisedGain::openedBy)
        .containsExactly("transactions/t2");
    form.send();
    assertThat(ledger.ledger().getLast().value(TransactionField.LOTS))
        .isEqualTo("transactions/t2=10");
  }

  @Test
  void anAccountWhoseSalesNameTheirLotsSaysSoUntilOneIsNamed() {
    sale();
    form.value(TransactionField.ACCOUNT).set(DemoTransactions.NAMES_LOTS);
    assertThat(form.problem(TransactionField.LOTS).get())
        .isEqualTo("name the lots that this sale takes from");
    assertThat(disposal.preview().get().gains()).isEmpty();
    disposal.lots().get().getFirst().units().set("10");
    assertThat(form.problem(TransactionField.LOTS).get()).isEmpty();
    assertThat(disposal.preview().get().gains()).hasSize(1);
  }

  @Test
  void clearingTheFormForgetsTheUnits() {
    sale();
    disposal.lots().get().getFirst().units().set("10");
    form.clear();
    assertThat(form.value(TransactionField.LOTS).get()).isEmpty();
    assertThat(disposal.lots().get()).isEmpty();
  }

  @Test
  void aLotThatIsNamedButNoLongerOpenStaysNamed() {
    sale();
    form.value(TransactionField.LOTS).set("transactions/gone=4");
    LotLine last = disposal.lots().get().getLast();
    assertThat(last.openedBy()).isEqualTo("transactions/gone");
    assertThat(last.lot()).isEmpty();
    disposal.lots().get().getFirst().units().set("6");
    assertThat(form.value(TransactionField.LOTS).get())
        .isEqualTo("transactions/t0=6 transactions/gone=4");
  }

  private void sale() {
    form.type().set(TransactionType.SELL);
    form.value(TransactionField.ACCOUNT).set("accounts/a1");
    form.value(TransactionField.INSTRUMENT).set("instruments/ge");
    form.value(TransactionField.QUANTITY).set("10");
  }
}
