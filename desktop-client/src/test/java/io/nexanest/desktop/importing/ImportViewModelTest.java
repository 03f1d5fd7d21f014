package io.nexanest.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoBooks;
import io.nexanest.desktop.demo.DemoImports;
import io.nexanest.desktop.demo.DemoInstruments;
import io.nexanest.desktop.demo.DemoMarket;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.market.NewInstrument;
import io.nexanest.kernel.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
  private static final byte[] FILE = "type,instrument,quantity\nBUY,GE,100\nBUY,KO,\nSELL,GE,50\n"
      .getBytes(StandardCharsets.UTF_8);

  private final DemoImports imports = new DemoImports();
  private final LateAnswers answers = new LateAnswers();
  private int ids;
  private final ImportViewModel model = new ImportViewModel(
      imports,
      DemoBooks.marlowe(),
      new DemoInstruments(new DemoMarket()),
      new Calls(answers),
      () -> "id-" + ++ids);

  @Test
  void withoutAnAccountNothingIsUploaded() {
    model.upload("statement.csv", FILE);
    assertThat(model.step().get()).isEqualTo(ImportViewModel.Step.CHOOSE);
    assertThat(model.notice().get().text()).contains("Choose the account");
  }

  @Test
  void theAccountOfTheLastImportIsOfferedUnlessOneIsChosen() {
    model.format().account().set("accounts/a2");
    model.upload("statement.csv", FILE);
    model.format().account().set("");
    model.load();
    assertThat(model.format().account().get()).isEqualTo("accounts/a2");
    model.format().account().set("accounts/a1");
    model.load();
    assertThat(model.format().account().get()).isEqualTo("accounts/a1");
  }

  @Test
  void aStatementIsReviewedMendedAndBooked() {
    model.load();
    model.format().account().set("accounts/a1");
    model.upload("statement.csv", FILE);
    assertThat(model.step().get()).isEqualTo(ImportViewModel.Step.REVIEW);
    assertThat(model.count(RowState.INVALID)).isEqualTo(1);
    assertThat(model.notice().get().text()).startsWith("1 of 3 rows need mending");
    ImportRow wrong = model.rows().get().stream()
        .filter(row -> row.state() == RowState.INVALID)
        .findFirst()
        .orElseThrow();
    model.mend(wrong, Map.of("quantity", "25"));
    assertThat(model.count(RowState.READY)).isEqualTo(3);
    assertThat(model.notice().get().text()).isEqualTo("3 rows can be booked.");
    model.commit(false);
    assertThat(model.step().get()).isEqualTo(ImportViewModel.Step.DONE);
    assertThat(model.notice().get().text()).isEqualTo("3 transactions are in the books.");
  }

  @Test
  void theRowsOfAnotherStatementThatComeLateAreNotTaken() {
    model.format().account().set("accounts/a1");
    model.upload("first.csv", FILE);
    StatementImport first = imports.latest();
    answers.hold();
    model.reopen(first);
    model.restart();
    model.upload(
        "second.csv", "type,instrument,quantity\nBUY,KO,1\n".getBytes(StandardCharsets.UTF_8));
    int uploaded = 3;
    answers.letIn(uploaded);
    answers.letIn(3);
    answers.letIn(3);
    answers.release();
    assertThat(model.statement().get().orElseThrow().name()).isEqualTo("imports/i2");
    assertThat(model.rows().get()).extracting(ImportRow::name).containsExactly("imports/i2/rows/2");
  }

  @Test
  void aBookingOfUnknownOutcomeIsTriedUnderItsIdWhateverElseIsRefused() {
    model.format().account().set("accounts/a1");
    model.upload("statement.csv", FILE);
    imports.refusing.next(Reason.DEADLINE_SPENT, "no answer in time");
    model.commit(true);
    assertThat(model.notice().get().text())
        .isEqualTo("No answer came. Press Book again: nothing is booked twice.");
    imports.refusing.next(Reason.FIELD_INVALID, "quantity: is no number");
    model.skip(model.rows().get().getFirst(), true);
    model.commit(true);
    assertThat(imports.commits).containsExactly("id-2", "id-2");
  }

  @Test
  void itIsSaidThatAnImportGoesToTheBooksWhileABranchIsInView() {
    model.inView(AsOf.NOW.in("branches/b1"));
    assertThat(model.whereTo().get().text())
        .isEqualTo("Imports go to the books, not to the branch in view.");
    model.inView(AsOf.NOW);
    assertThat(model.whereTo().get().isNone()).isTrue();
  }

  @Test
  void aRowCanBeLeftOutAndTakenInAgain() {
    model.format().account().set("accounts/a1");
    model.upload("statement.csv", FILE);
    model.skip(model.rows().get().getFirst(), true);
    assertThat(model.rows().get().getFirst().state()).isEqualTo(RowState.SKIPPED);
    model.skip(model.rows().get().getFirst(), false);
    assertThat(model.rows().get().getFirst().state()).isEqualTo(RowState.READY);
  }

  @Test
  void aDiscardedStatementLeadsBackToTheChoice() {
    model.format().account().set("accounts/a1");
    model.upload("statement.csv", FILE);
    model.discard();
    assertThat(model.step().get()).isEqualTo(ImportViewModel.Step.CHOOSE);
    assertThat(model.rows().get()).isEmpty();
  }

  @Test
  void theTotalsThatDifferAreToldAfterTheCommit() {
    model.load();
    model.format().account().set("accounts/a1");
    model.upload("totals.csv", FILE);
    model.commit(true);
    assertThat(model.notice().get().text())
        .isEqualTo("2 transactions are in the books. 1 of the statement's 2 totals differ from"
            + " them; they are listed below.");
  }

  @Test
  void aStatementIsTakenBackFromTheListOfThoseBefore() {
    model.load();
    model.format().account().set("accounts/a1");
    model.upload("statement.csv", FILE);
    model.commit(true);
    model.restart();
    StatementImport known = model.past().get().getFirst();
    assertThat(known.state()).isEqualTo(ImportState.COMMITTED);
    model.undo(known);
    assertThat(model.past().get().getFirst().state()).isEqualTo(ImportState.UNDONE);
    assertThat(model.notice().get().text())
        .isEqualTo("statement.csv is taken back: its 2 transactions no longer count. The file can"
            + " be imported again.");
    AtomicReference<byte[]> saved = new AtomicReference<>(new byte[0]);
    model.download(known, saved::set);
    assertThat(saved.get()).isEqualTo(new byte[] {'a', ',', 'b'});
  }

  @Test
  void anInstrumentThatNobodyKnowsIsMadeOneOfThePersonsOwn() {
    imports.unknown.add("GE");
    model.format().account().set("accounts/a1");
    model.upload("statement.csv", FILE);
    assertThat(model.count(RowState.READY)).isZero();
    ImportRow row = model.rows().get().getFirst();
    assertThat(model.unknown(row)).contains(new UnknownInstrument("GE", "", ""));
    assertThat(model.unknown(model.rows().get().get(1))).isEmpty();
    imports.unknown.clear();
    model.add(row, new NewInstrument("GE", "General Electric", "equity", "USD", ""));
    assertThat(model.rows().get().getFirst().state()).isEqualTo(RowState.READY);
  }

  @Test
  void howAStatementWasReadIsSaidAndCanBeCorrected() {
    model.format().account().set("accounts/a1");
    model.upload("totals.csv", FILE);
    StatementImport read = model.statement().get().orElseThrow();
    assertThat(ReadAs.text(read))
        .isEqualTo(
            "Read as the last statement of this source, as delimited text (CSV): UTF-8 · delimiter , · decimal mark"
                + " . · dates yyyy-MM-dd · type from “type” · symbol from “instrument” · quantity from"
                + " “quantity”");
    model.readOtherwise();
    assertThat(imports.latest().state()).isEqualTo(ImportState.DISCARDED);
    assertThat(model.step().get()).isEqualTo(ImportViewModel.Step.CHOOSE);
    assertThat(model.format().header("symbol").get()).isEqualTo("instrument");
    assertThat(model.format().format()).isEqualTo(read.format());
    assertThat(model.notice().get().text())
        .isEqualTo("Correct below how totals.csv is to be read, then choose the file again.");
  }
}
