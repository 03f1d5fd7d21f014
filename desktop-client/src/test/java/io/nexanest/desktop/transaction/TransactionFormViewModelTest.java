package io.nexanest.desktop.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoTransactions;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.transaction.conflict.Conflict;
import io.nexanest.desktop.transaction.typing.LastUsed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionFormViewModelTest {
  @TempDir
  Path folder;

  private final ReadOnlyObjectWrapper<AsOf> asOf = new ReadOnlyObjectWrapper<>(AsOf.NOW);
  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
  private final DemoTransactions ledger = new DemoTransactions();
  private final Deque<String> ids = new ArrayDeque<>(List.of("id-1", "id-2", "id-3"));

  @Test
  void theServerIsAskedWhileOneTypesAndItsWordsStandAtTheField() {
    TransactionFormViewModel form = form();
    form.value(TransactionField.ACCOUNT).set("accounts/a1");
    form.value(TransactionField.QUANTITY).set("ten");
    assertThat(form.problem(TransactionField.QUANTITY).get())
        .isEqualTo("a quantity is positive, such as 100");
    assertThat(form.state().get()).isEqualTo(Submission.EDITING);
    form.value(TransactionField.QUANTITY).set("10");
    assertThat(form.problem(TransactionField.QUANTITY).get()).isEmpty();
    assertThat(form.state().get()).isEqualTo(Submission.READY);
  }

  @Test
  void onlyFieldsOfTheTypeAreSent() {
    TransactionFormViewModel form = filled();
    form.type().set(TransactionType.DEPOSIT);
    form.value(TransactionField.GROSS).set("500");
    form.send();
    var booked = ledger.ledger().getLast();
    assertThat(booked.value(TransactionField.GROSS)).isEqualTo("500");
    assertThat(booked.value(TransactionField.QUANTITY)).isEmpty();
  }

  @Test
  void anAnswerThatNeverCameLeavesTheOutcomeUnknownAndTheFormAsItWasSent() {
    TransactionFormViewModel form = filled();
    ledger.loseAnswers(true);
    form.send();
    assertThat(form.state().get()).isEqualTo(Submission.UNKNOWN);
    form.value(TransactionField.NOTE).set("typed meanwhile");
    assertThat(form.state().get()).isEqualTo(Submission.UNKNOWN);
  }

  @Test
  void lookingUpAfterALostAnswerNeverBooksTwice() {
    TransactionFormViewModel form = filled();
    int before = ledger.ledger().size();
    ledger.loseAnswers(true);
    form.send();
    form.send();
    ledger.loseAnswers(false);
    form.send();
    assertThat(form.state().get()).isEqualTo(Submission.BOOKED);
    assertThat(ledger.creates()).isEqualTo(3);
    assertThat(ledger.ledger()).hasSize(before + 1);
  }

  @Test
  void whatIsUnknownCanNotBeClearedAwayAndBookedAgain() {
    TransactionFormViewModel form = filled();
    int before = ledger.ledger().size();
    ledger.loseAnswers(true);
    form.send();
    form.clear();
    assertThat(form.state().get()).isEqualTo(Submission.UNKNOWN);
    ledger.loseAnswers(false);
    form.send();
    assertThat(ledger.ledger()).hasSize(before + 1);
  }

  @Test
  void aCorrectionThatDiedOnItsWayIsFoundAgainAsACorrection() {
    TransactionFormViewModel form = form();
    form.correct(ledger.ledger().getFirst());
    ledger.loseAnswers(true);
    form.send();
    ledger.loseAnswers(false);
    TransactionFormViewModel next = form();
    assertThat(next.correcting().get().isPresent()).isTrue();
    next.send();
    String name = ledger.ledger().getFirst().name();
    assertThat(ledger.corrected).containsExactly(name, name);
  }

  @Test
  void theNextTransactionHasAnotherRequestId() {
    TransactionFormViewModel form = filled();
    int before = ledger.ledger().size();
    form.send();
    fill(form);
    form.send();
    assertThat(ledger.ledger()).hasSize(before + 2);
  }

  @Test
  void aWindowThatDiedWhileSendingFindsItsTransactionAgain() {
    TransactionFormViewModel dying = filled();
    int before = ledger.ledger().size();
    ledger.loseAnswers(true);
    dying.send();
    ledger.loseAnswers(false);
    TransactionFormViewModel reborn = form();
    assertThat(reborn.state().get()).isEqualTo(Submission.UNKNOWN);
    assertThat(reborn.value(TransactionField.QUANTITY).get()).isEqualTo("10");
    reborn.send();
    assertThat(ledger.ledger()).hasSize(before + 1);
    assertThat(form().state().get()).isEqualTo(Submission.EDITING);
  }

  @Test
  void aRefusalCanBeMendedAndSentAnew() {
    TransactionFormViewModel form = filled();
    form.value(TransactionField.QUANTITY).set("");
    form.send();
    assertThat(form.state().get()).isEqualTo(Submission.EDITING);
    assertThat(form.problem(TransactionField.QUANTITY).get()).isNotEmpty();
    form.value(TransactionField.QUANTITY).set("5");
    form.send();
    assertThat(form.state().get()).isEqualTo(Submission.BOOKED);
  }

  @Test
  void aServerThatIsGoneIsSaidNothingIsLostAndItGoesOnByItself() {
    TransactionFormViewModel form = filled();
    assertThat(form.state().get()).isEqualTo(Submission.READY);
    int before = ledger.ledger().size();
    ledger.away(true);
    away.set(true);
    assertThat(form.notice().get().text())
        .isEqualTo("The server can not be reached. What you have typed stays, and can be sent when"
            + " it is back.");
    form.value(TransactionField.NOTE).set("typed meanwhile");
    form.send();
    assertThat(form.state().get()).isEqualTo(Submission.EDITING);
    assertThat(form.notice().get().text()).startsWith("The server can not be reached.");
    ledger.away(false);
    away.set(false);
    assertThat(form.notice().get().isNone()).isTrue();
    assertThat(form.state().get()).isEqualTo(Submission.READY);
    assertThat(form.value(TransactionField.QUANTITY).get()).isEqualTo("10");
    form.send();
    assertThat(ledger.ledger()).hasSize(before + 1);
    assertThat(ledger.ledger().getLast().value(TransactionField.NOTE)).isEqualTo("typed meanwhile");
  }

  @Test
  void aCorrectionSaysNothingThatOnlyTheLastBookingSaid() {
    TransactionFormViewModel form = form();
    LastUsed last = new LastUsed();
    last.booked(ledger.ledger().get(1).content());
    form.typing(last, () -> LocalDate.of(2001, 1, 2));
    assertThat(form.value(TransactionField.SETTLEMENT_CURRENCY).get()).isEqualTo("USD");
    Transaction read = ledger.ledger().get(2);
    Map<TransactionField, String> values = new EnumMap<>(read.content().values());
    values.remove(TransactionField.SETTLEMENT_CURRENCY);
    form.correct(new Transaction(
        read.name(),
        read.state(),
        new TransactionDraft(read.type(), values),
        read.tradeDate(),
        read.knownTime(),
        read.ledgerPosition(),
        read.provenance(),
        read.legs(),
        read.links(),
        read.etag()));
    assertThat(form.value(TransactionField.SETTLEMENT_CURRENCY).get()).isEmpty();
  }

  @Test
  void whatIsTypedOnABranchIsBookedOnIt() {
    asOf.set(AsOf.NOW.in("branches/b1"));
    TransactionFormViewModel form = filled();
    form.send();
    assertThat(ledger.ledger().getLast().value(TransactionField.BRANCH)).isEqualTo("branches/b1");
  }

  @Test
  void nothingIsBookedWhileItIsLookedAtWhatWasKnownOnce() {
    asOf.set(AsOf.NOW.knownAt(Instant.parse("2001-01-02T16:00:00Z")));
    int before = ledger.creates();
    filled().send();
    assertThat(ledger.creates()).isEqualTo(before);
  }

  @Test
  void aCorrectionThatCameTooLateShowsWhatChangedAndTypesOnesOwnOverIt() {
    Transaction read = ledger.ledger().get(1);
    TransactionFormViewModel form = form();
    form.correct(read);
    form.value(TransactionField.NOTE).set("mine");
    Transaction theirs = ledger.correctElsewhere(read.name(), TransactionField.PRICE, "23.10");
    form.send();
    Conflict conflict = form.conflict().get().orElseThrow();
    assertThat(conflict.changes())
        .containsExactly(new Conflict.Change(TransactionField.PRICE, "22.40", "23.10"));
    form.reapply();
    assertThat(form.value(TransactionField.PRICE).get()).isEqualTo("23.10");
    assertThat(form.value(TransactionField.NOTE).get()).isEqualTo("mine");
    form.send();
    assertThat(ledger.corrected).containsExactly(theirs.name());
  }

  private TransactionFormViewModel form() {
    return new TransactionFormViewModel(
        ledger,
        new Calls(Runnable::run),
        Runnable::run,
        new UnsentFile<>(folder, "transaction", "users/u1", new TransactionWording()),
        ids::pop,
        new Standpoint(
            away.getReadOnlyProperty(),
            asOf.getReadOnlyProperty(),
            new ReadOnlyStringWrapper("").getReadOnlyProperty()));
  }

  private TransactionFormViewModel filled() {
    TransactionFormViewModel form = form();
    fill(form);
    return form;
  }

  private static void fill(TransactionFormViewModel form) {
    form.value(TransactionField.ACCOUNT).set("accounts/a1");
    form.value(TransactionField.INSTRUMENT).set("instruments/ge");
    form.value(TransactionField.QUANTITY).set("10");
    form.value(TransactionField.PRICE).set("47.94");
    form.value(TransactionField.TRADE_DATE).set("2000-12-29");
  }
}
