package io.nexanest.desktop.transaction.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoTransactions;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.transaction.Standpoint;
import io.nexanest.kernel.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;

class BulkViewModelTest {
  private final DemoTransactions ledger = new DemoTransactions();
  private final LateAnswers answers = new LateAnswers();
  private final ReadOnlyObjectWrapper<AsOf> asOf = new ReadOnlyObjectWrapper<>(AsOf.NOW);
  private final BulkViewModel model = new BulkViewModel(
      ledger,
      new Calls(answers),
      new Standpoint(
          new ReadOnlyBooleanWrapper().getReadOnlyProperty(),
          asOf.getReadOnlyProperty(),
          new ReadOnlyStringWrapper("").getReadOnlyProperty()),
      () -> LocalDate.of(2001, 1, 2));

  @Test
  void manyAreJudgedThenCorrectedAndThenSayAgainWhatTheySaid() {
    List<Transaction> buys = of(TransactionType.BUY).subList(0, 3);
    buys.forEach(model::mark);
    model.field().set(TransactionField.FEE);
    model.value().set("2*3,5");
    model.preview();
    assertThat(model.lines().get()).extracting(BulkLine::before).containsOnly("9.95");
    assertThat(model.lines().get()).extracting(BulkLine::after).containsOnly("7");
    assertThat(model.lines().get()).extracting(BulkLine::verdict).containsOnly("would be booked");
    assertThat(posted("7")).isEmpty();
    model.apply();
    assertThat(posted("7")).hasSize(3);
    assertThat(model.notice().get().text()).isEqualTo("3 transactions are corrected.");
    assertThat(model.lines().get()).isEmpty();
    model.undo();
    assertThat(posted("7")).isEmpty();
    assertThat(ledger.ledger().stream().filter(one -> one.state() == TransactionState.SUPERSEDED))
        .hasSize(6);
    assertThat(model.undoing().get()).isEmpty();
  }

  @Test
  void aVerdictOfWhatWasTypedBeforeIsNoneOfWhatIsTypedNow() {
    of(TransactionType.BUY).subList(0, 2).forEach(model::mark);
    model.field().set(TransactionField.FEE);
    model.value().set("7");
    answers.hold();
    model.preview();
    model.value().set("70");
    answers.release();
    assertThat(model.ready().get()).isFalse();
    assertThat(model.busy().get()).isFalse();
    assertThat(model.lines().get()).extracting(BulkLine::verdict).containsOnly("");
  }

  @Test
  void whatIsCorrectedAndUndoneOnABranchStaysOnIt() {
    asOf.set(AsOf.NOW.in("branches/b1"));
    of(TransactionType.BUY).subList(0, 2).forEach(model::mark);
    model.value().set("checked");
    model.preview();
    model.apply();
    model.undo();
    assertThat(ledger.ledger().stream()
            .map(one -> one.value(TransactionField.BRANCH))
            .filter(branch -> branch.equals("branches/b1")))
        .hasSize(4);
  }

  @Test
  void whatWasCorrectedInTheBooksIsNotUndoneFromABranch() {
    correctTwo("7");
    assertThat(model.undoing().get()).hasSize(2);
    asOf.set(AsOf.NOW.in("branches/b1"));
    assertThat(model.undoing().get()).isEmpty();
    int before = ledger.ledger().size();
    model.undo();
    assertThat(ledger.ledger()).hasSize(before);
  }

  @Test
  void whatIsBookedAfterOneWentToABranchIsNotUndoneThere() {
    answers.hold();
    of(TransactionType.BUY).subList(0, 2).forEach(model::mark);
    model.value().set("late");
    model.preview();
    answers.letIn(0);
    model.apply();
    asOf.set(AsOf.NOW.in("branches/b1"));
    answers.release();
    assertThat(model.undoing().get()).isEmpty();
  }

  @Test
  void anUndoThatIsRefusedSaysWhy() {
    correctTwo("7");
    ledger.refusing.next(new GatewayException(
        Reason.FIELD_INVALID,
        "One of them can not be booked.",
        List.of(new FieldViolation(
            "requests[1].transaction.trade_date", "DATE_OUT_OF_RANGE", "the period is closed")),
        Map.of()));
    model.undo();
    assertThat(model.notice().get().text())
        .isEqualTo("Nothing is undone. One of them can not be booked. trade date: the period is"
            + " closed");
    assertThat(model.undoing().get()).hasSize(2);
  }

  @Test
  void anUndoNeverGoesUnderTheIdOfACorrectionOfUnknownOutcome() {
    correctTwo("7");
    of(TransactionType.BUY).stream()
        .filter(one -> one.state() == TransactionState.POSTED)
        .limit(1)
        .forEach(model::mark);
    model.value().set("8");
    model.preview();
    ledger.refusing.next(Reason.DEADLINE_SPENT, "no answer in time");
    model.apply();
    ledger.refusing.next(Reason.TOKEN_EXPIRED, "signed out");
    model.undo();
    model.apply();
    assertThat(ledger.bulks).hasSize(4);
    assertThat(ledger.bulks.get(2)).isNotEqualTo(ledger.bulks.get(1));
    assertThat(ledger.bulks.get(3)).isEqualTo(ledger.bulks.get(1));
  }

  private void correctTwo(String fee) {
    of(TransactionType.BUY).subList(0, 2).forEach(model::mark);
    model.field().set(TransactionField.FEE);
    model.value().set(fee);
    model.preview();
    model.apply();
  }

  @Test
  void marksAreTakenAwayWhenOneLooksElsewhere() {
    model.mark(of(TransactionType.BUY).getFirst());
    asOf.set(AsOf.NOW.in("branches/b1"));
    assertThat(model.lines().get()).isEmpty();
  }

  @Test
  void nothingIsCorrectedWhileItIsLookedAtWhatWasKnownOnce() {
    asOf.set(AsOf.NOW.knownAt(Instant.parse("2001-01-02T16:00:00Z")));
    model.mark(of(TransactionType.BUY).getFirst());
    model.value().set("late");
    model.preview();
    assertThat(model.ready().get()).isFalse();
    assertThat(model.notice().get().text()).startsWith("Nothing is corrected while");
  }

  @Test
  void eachThatIsWrongIsNamedAndNoneIsBooked() {
    model.mark(of(TransactionType.BUY).getFirst());
    model.mark(of(TransactionType.DEPOSIT).getFirst());
    model.field().set(TransactionField.QUANTITY);
    model.value().set("-4");
    model.preview();
    assertThat(model.lines().get())
        .extracting(BulkLine::verdict)
        .containsExactly(
            "quantity: a quantity is positive, such as 100", "Deposit has no such field");
    assertThat(model.notice().get().text())
        .isEqualTo("2 of 2 can not be corrected so; none is booked.");
    int before = ledger.ledger().size();
    model.apply();
    assertThat(ledger.ledger()).hasSize(before);
  }

  @Test
  void whatIsTypedAfterThePreviewIsJudgedAgainFirst() {
    model.mark(of(TransactionType.BUY).getFirst());
    model.value().set("noted");
    model.preview();
    assertThat(model.ready().get()).isTrue();
    model.value().set("noted otherwise");
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void onlyWhatCountsIsMarkedAndASecondMarkTakesTheFirstAway() {
    Transaction buy = of(TransactionType.BUY).getFirst();
    ledger.supersedeElsewhere(buy.name());
    model.mark(ledger.ledger().get(ledger.ledger().indexOf(old(buy.name()))));
    assertThat(model.notice().get().text())
        .isEqualTo("Only a transaction that counts can be corrected.");
    Transaction other = of(TransactionType.DEPOSIT).getFirst();
    model.mark(other);
    assertThat(model.isMarked(other.name())).isTrue();
    model.mark(other);
    assertThat(model.lines().get()).isEmpty();
  }

  private Transaction old(String name) {
    return ledger.ledger().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Transaction> of(TransactionType type) {
    return ledger.ledger().stream().filter(one -> one.type() == type).toList();
  }

  private List<Transaction> posted(String fee) {
    return ledger.ledger().stream()
        .filter(one -> one.state() == TransactionState.POSTED
            && one.value(TransactionField.FEE).equals(fee))
        .toList();
  }
}
