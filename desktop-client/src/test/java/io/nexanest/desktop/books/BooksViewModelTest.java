package io.nexanest.desktop.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoBooks;
import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.kernel.reason.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksViewModelTest {
  @TempDir
  Path folder;

  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
  private int ids;
  private int told;

  @Test
  void householdsHavePortfoliosHaveAccounts() {
    BooksViewModel model = model(DemoBooks.marlowe());
    assertThat(titles(model.tree().get()))
        .containsExactly(
            "Marlowe household",
            "Retirement",
            "Northgate 401k",
            "London reserve",
            "Lombard custody",
            "Lombard cash",
            "Education",
            "Limmat Depot");
    assertThat(model.guide().get()).isEqualTo(Guide.DONE);
  }

  @Test
  void aNewTenantIsLedFromHouseholdToStatement() {
    DemoBooks books = DemoBooks.empty();
    BooksViewModel model = model(books);
    BookFormViewModel form = model.form();
    assertThat(model.guide().get()).isEqualTo(Guide.HOUSEHOLD);
    model.follow(Guide.HOUSEHOLD);
    form.value(BookField.DISPLAY_NAME).set("Okafor family");
    form.value(BookField.BASE_CURRENCY).set("EUR");
    form.save();
    assertThat(model.guide().get()).isEqualTo(Guide.PORTFOLIO);
    model.follow(Guide.PORTFOLIO);
    assertThat(form.value(BookField.BASE_CURRENCY).get()).isEqualTo("EUR");
    form.value(BookField.DISPLAY_NAME).set("Savings");
    form.save();
    assertThat(model.guide().get()).isEqualTo(Guide.ACCOUNT);
    model.follow(Guide.ACCOUNT);
    form.value(BookField.DISPLAY_NAME).set("Comdirect Depot");
    form.save();
    assertThat(model.guide().get()).isEqualTo(Guide.IMPORT);
    assertThat(books.now().portfolios().getFirst().accounts()).containsExactly("accounts/new3");
    assertThat(told).isEqualTo(4);
    assertThat(books.asked)
        .containsExactly(
            "id-1 CREATE ", "id-2 CREATE ", "id-3 CREATE ", "id-4 UPDATE portfolios/new2");
  }

  @Test
  void whatTheServerFindsStandsAtTheField() {
    BooksViewModel model = model(DemoBooks.marlowe());
    model.make(BookKind.HOUSEHOLD, "");
    model.form().save();
    assertThat(model.form().problem(BookField.DISPLAY_NAME).get()).isEqualTo("is missing");
    assertThat(model.form().problem(BookField.BASE_CURRENCY).get())
        .isEqualTo("a currency is three letters, such as USD");
    assertThat(model.form().notice().get().isNone()).isTrue();
  }

  @Test
  void aNameThatIsTakenStandsAtTheName() {
    BooksViewModel model = model(DemoBooks.marlowe());
    model.choose("accounts/a1");
    model.form().value(BookField.DISPLAY_NAME).set("Lombard cash");
    model.form().save();
    assertThat(model.form().problem(BookField.DISPLAY_NAME).get())
        .isEqualTo("there is an account 'Lombard cash' already; give another name");
  }

  @Test
  void aProblemOfOneAccountOfAPortfolioStandsAtTheAccounts() {
    BooksViewModel model = model(DemoBooks.marlowe());
    model.choose("portfolios/p1");
    model.form().value(BookField.ACCOUNTS).set("accounts/gone");
    model.form().save();
    assertThat(model.form().problem(BookField.ACCOUNTS).get())
        .isEqualTo("there is no 'accounts/gone'");
  }

  @Test
  void anUpdateSendsOnlyWhatWasTypedSoThatTheRestOfAnothersChangeStays() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel model = model(books);
    model.choose("portfolios/p1");
    model.form().value(BookField.DISPLAY_NAME).set("Pension");
    books.changeElsewhere("portfolios/p1", BookField.ACCOUNTS, "accounts/a1 accounts/a4");
    model.form().save();
    assertThat(model.form().notice().get().text())
        .isEqualTo("Somebody else changed Retirement meanwhile: Accounts. What you typed is kept;"
            + " look at it and save again.");
    assertThat(model.form().value(BookField.DISPLAY_NAME).get()).isEqualTo("Pension");
    assertThat(model.form().value(BookField.ACCOUNTS).get()).isEqualTo("accounts/a1 accounts/a4");
    model.form().save();
    assertThat(books.now().portfolios().getFirst().displayName()).isEqualTo("Pension");
    assertThat(books.now().portfolios().getFirst().accounts()).hasSize(2);
  }

  @Test
  void aFieldThatBothChangedKeepsMineAndShowsTheirs() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel model = model(books);
    model.choose("households/h1");
    model.form().value(BookField.DISPLAY_NAME).set("Marlowe trust");
    books.changeElsewhere("households/h1", BookField.DISPLAY_NAME, "The Marlowes");
    model.form().save();
    assertThat(model.form().value(BookField.DISPLAY_NAME).get()).isEqualTo("Marlowe trust");
    assertThat(model.form().problem(BookField.DISPLAY_NAME).get())
        .isEqualTo("now 'The Marlowes' on the server; yours is kept");
    assertThat(model.form().state().get()).isEqualTo(Submission.EDITING);
  }

  @Test
  void anAnswerThatNeverCameIsLookedUpUnderItsRequestIdInTheNextWindow() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel dying = model(books);
    dying.make(BookKind.HOUSEHOLD, "");
    dying.form().value(BookField.DISPLAY_NAME).set("Okafor family");
    dying.form().value(BookField.BASE_CURRENCY).set("EUR");
    books.loseAnswers(true);
    dying.form().save();
    assertThat(dying.form().state().get()).isEqualTo(Submission.UNKNOWN);
    books.loseAnswers(false);
    BooksViewModel next = model(books);
    assertThat(next.form().state().get()).isEqualTo(Submission.UNKNOWN);
    assertThat(next.form().value(BookField.DISPLAY_NAME).get()).isEqualTo("Okafor family");
    next.form().save();
    assertThat(books.asked).containsExactly("id-1 CREATE ", "id-1 CREATE ");
    assertThat(books.now().households()).hasSize(2);
    assertThat(model(books).form().subject().get()).isEmpty();
  }

  @Test
  void aChangeThatDiedOnItsWayShowsWhatWasSentAmongWhatIs() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel dying = model(books);
    dying.choose("accounts/a1");
    dying.form().value(BookField.INSTITUTION).set("");
    books.fail(Reason.DEADLINE_SPENT, "the server did not answer in time.");
    dying.form().save();
    books.mend();
    BooksViewModel next = model(books);
    assertThat(next.form().value(BookField.DISPLAY_NAME).get()).isEqualTo("Northgate 401k");
    assertThat(next.form().value(BookField.INSTITUTION).get()).isEmpty();
    next.form().save();
    assertThat(books.now().accounts().getFirst().institution()).isEmpty();
    assertThat(books.asked).containsExactly("id-1 UPDATE accounts/a1", "id-1 UPDATE accounts/a1");
  }

  @Test
  void whileTheOutcomeIsUnknownNothingElseIsOpened() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel model = model(books);
    model.choose("households/h1");
    model.form().value(BookField.DISPLAY_NAME).set("Marlowe trust");
    books.loseAnswers(true);
    model.form().save();
    assertThat(model.choose("portfolios/p1")).isFalse();
    assertThat(model.form().notice().get().text())
        .startsWith("Look it up first: what became of the change of");
  }

  @Test
  void whatWasTypedIsNotLostByChoosingAnotherLine() {
    BooksViewModel model = model(DemoBooks.marlowe());
    model.choose("households/h1");
    model.form().value(BookField.DISPLAY_NAME).set("Marlowe trust");
    assertThat(model.choose("portfolios/p1")).isFalse();
    assertThat(model.choose("households/h1")).isTrue();
    assertThat(model.form().value(BookField.DISPLAY_NAME).get()).isEqualTo("Marlowe trust");
    model.form().undo();
    assertThat(model.choose("portfolios/p1")).isTrue();
  }

  @Test
  void aDeletedPortfolioIsOutOfSightAndComesBack() {
    BooksViewModel model = model(DemoBooks.marlowe());
    model.choose("portfolios/p3");
    model.form().act(BookAct.HIDE);
    assertThat(titles(model.tree().get())).doesNotContain("Education");
    model.showAway().set(true);
    assertThat(titles(model.tree().get())).contains("Education");
    model.choose("portfolios/p3");
    model.form().act(BookAct.SHOW);
    model.showAway().set(false);
    assertThat(titles(model.tree().get())).contains("Education");
  }

  @Test
  void anAccountIsClosedAndReopened() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel model = model(books);
    model.choose("accounts/a4");
    model.form().act(BookAct.CLOSE);
    assertThat(books.now().accounts().getLast().open()).isFalse();
    model.form().act(BookAct.REOPEN);
    assertThat(books.now().accounts().getLast().open()).isTrue();
  }

  @Test
  void booksThatCouldNotBeReadAreReadWhenTheServerIsBack() {
    DemoBooks books = DemoBooks.marlowe();
    books.fail(Reason.PEER_UNREACHABLE, "the server can not be reached.");
    BooksViewModel model = model(books);
    assertThat(model.notice().get().text())
        .isEqualTo("the server can not be reached. It is tried again.");
    away.set(true);
    books.mend();
    away.set(false);
    assertThat(titles(model.tree().get())).hasSize(8);
  }

  @Test
  void whileTheServerIsGoneNothingIsSentAndWhatWasTypedStays() {
    DemoBooks books = DemoBooks.marlowe();
    BooksViewModel model = model(books);
    model.choose("households/h1");
    model.form().value(BookField.DISPLAY_NAME).set("Marlowe trust");
    away.set(true);
    model.form().save();
    assertThat(model.form().notice().get().text())
        .isEqualTo("The server can not be reached. What you have typed stays, and can be sent when"
            + " it is back.");
    assertThat(books.asked).isEmpty();
    away.set(false);
    assertThat(model.form().notice().get().isNone()).isTrue();
    model.form().save();
    assertThat(books.now().households().getFirst().displayName()).isEqualTo("Marlowe trust");
  }

  private BooksViewModel model(DemoBooks books) {
    BooksViewModel model = new BooksViewModel(
        books,
        new Calls(Runnable::run),
        new UnsentFile<>(folder, "book", "users/u1", new BookWording()),
        () -> "id-" + ++ids,
        away.getReadOnlyProperty(),
        () -> told++);
    model.load();
    return model;
  }

  private static List<String> titles(BookLine root) {
    return root.below().stream()
        .flatMap(line -> Stream.concat(Stream.of(line.title()), titles(line).stream()))
        .toList();
  }
}
