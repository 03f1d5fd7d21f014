package io.nexanest.desktop.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.kernel.reason.Reason;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyViewModelTest {
  private static final String CLASSES = "taxonomies/t1/classifications/";

  @TempDir
  Path folder;

  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
  private final LateAnswers answers = new LateAnswers();
  private int ids;

  @Test
  void theScopeInViewIsShownByTheFirstTaxonomyAtTheQuestionInView() {
    TaxonomyViewModel model = model();
    assertThat(model.chosen().get()).isEqualTo("taxonomies/t1");
    assertThat(world.taxonomies.asked).contains(AsOf.NOW);
    assertThat(model.tree().orElseThrow().all().map(ClassLine::title))
        .containsExactly(
            "Whole",
            "Shares",
            "Domestic",
            "GE  General Electric Co",
            "Abroad",
            "KO  Coca-Cola Co",
            "Bonds",
            "Cash",
            "USD  Cash USD",
            "Unclassified",
            "KO  Coca-Cola Co");
  }

  @Test
  void whatIsDroppedOnAClassIsAssignedOrMovedAndOnTheUnclassifiedTakenOut() {
    TaxonomyViewModel model = model();
    model.assigning().drop(line(model, "GE  General Electric Co"), line(model, "Bonds"));
    assertThat(last().act()).isEqualTo(TaxonomyAct.ASSIGN);
    assertThat(last().value(TaxonomyField.SUBJECT)).isEqualTo("instruments/ge");
    assertThat(last().value(TaxonomyField.SHARES)).isEqualTo(CLASSES + "c4=1.00");
    model.assigning().drop(line(model, "GE  General Electric Co"), line(model, "Unclassified"));
    assertThat(last().value(TaxonomyField.SHARES)).isEmpty();
    model.assigning().drop(line(model, "Abroad"), line(model, "Bonds"));
    assertThat(last().act()).isEqualTo(TaxonomyAct.MOVE_CLASS);
    assertThat(last().name()).isEqualTo(CLASSES + "c3");
    assertThat(last().value(TaxonomyField.PARENT)).isEqualTo(CLASSES + "c4");
    model.assigning().drop(line(model, "Abroad"), line(model, "Whole"));
    assertThat(last().value(TaxonomyField.PARENT)).isEmpty();
    int sent = world.taxonomies.changes.size();
    model.assigning().drop(line(model, "Bonds"), line(model, "Bonds"));
    assertThat(world.taxonomies.changes).hasSize(sent);
  }

  @Test
  void aChangeOfUnknownOutcomeIsFoundByTheNextWindowAndNothingElseIsSentBefore() {
    world.taxonomies.loseAnswers(true);
    model().changes().renameClass(CLASSES + "c1", "Equity");
    TaxonomyViewModel next = model();
    assertThat(next.changes().state().get()).isEqualTo(Submission.UNKNOWN);
    next.changes().rename("Another");
    assertThat(world.taxonomies.changes).hasSize(1);
    assertThat(next.notice().get().text())
        .isEqualTo("Look up first what became of the last change: it is not known.");
    world.taxonomies.loseAnswers(false);
    next.changes().lookUp();
    assertThat(next.changes().state().get()).isEqualTo(Submission.BOOKED);
    assertThat(last().value(TaxonomyField.TITLE)).isEqualTo("Equity");
    assertThat(world.taxonomies.requestIds).containsExactly("id-1", "id-1");
  }

  @Test
  void nothingIsSentWhileTheServerIsGone() {
    TaxonomyViewModel model = model();
    away.set(true);
    model.changes().delete();
    assertThat(world.taxonomies.changes).isEmpty();
    assertThat(model.notice().get().text()).isEqualTo(Sender.AWAY);
  }

  @Test
  void whatIsNoDateIsSaidAndNotSent() {
    TaxonomyViewModel model = model();
    model.choose(Optional.of(line(model, "KO  Coca-Cola Co")));
    model.assigning().date().set("last year");
    model.assigning().save();
    assertThat(world.taxonomies.changes).isEmpty();
    assertThat(model.notice().get().text())
        .isEqualTo("A date is a day such as 2000-12-29; left empty, it is the date in view.");
  }

  @Test
  void aFigureIsProvedAsItStood() {
    TaxonomyViewModel model = model();
    var figure = model.figure("cost_basis", line(model, "Shares"));
    assertThat(figure.name())
        .isEqualTo("figures/cost_basis:portfolios/p1/taxonomies/t1/classifications/c1");
    assertThat(figure.ledgerPosition()).isEqualTo(8123);
  }

  @Test
  void whatIsTypedOfOneHoldingIsNeverSentOfTheNext() {
    TaxonomyViewModel model = model();
    model.choose(Optional.of(line(model, "KO  Coca-Cola Co")));
    assertThat(percents(model)).contains("71.25");
    answers.hold();
    model.choose(Optional.of(line(model, "GE  General Electric Co")));
    assertThat(percents(model)).isEmpty();
    model.assigning().save();
    assertThat(world.taxonomies.changes).isEmpty();
    assertThat(model.notice().get().text())
        .isEqualTo("The classes of 'GE  General Electric Co' are not read yet; choose it again.");
    answers.release();
    model.assigning().save();
    assertThat(last().value(TaxonomyField.SUBJECT)).isEqualTo("instruments/ge");
  }

  @Test
  void aRefusalOfAnEarlierQuestionIsNotSaidOfTheHoldingThatIsOpen() {
    TaxonomyViewModel model = model();
    answers.hold();
    world.taxonomies.refusing.next(Reason.RESOURCE_NOT_FOUND, "KO is gone");
    model.choose(Optional.of(line(model, "KO  Coca-Cola Co")));
    model.choose(Optional.of(line(model, "GE  General Electric Co")));
    answers.release();
    assertThat(model.notice().get().text()).isEmpty();
    assertThat(percents(model)).contains("71.25");
  }

  private static List<String> percents(TaxonomyViewModel model) {
    return model.assigning().shares().get().stream()
        .map(line -> line.percent().get())
        .toList();
  }

  private TaxonomyViewModel model() {
    live.follow(new Scope("portfolios/p1", "Growth", "USD"));
    TaxonomyViewModel model = new TaxonomyViewModel(
        world.taxonomies,
        live,
        new Calls(answers),
        new UnsentFile<>(folder, "taxonomy", "users/u1", new TaxonomyWording()),
        () -> "id-" + ++ids,
        away.getReadOnlyProperty());
    model.load();
    return model;
  }

  private TaxonomyChange last() {
    return world.taxonomies.changes.getLast();
  }

  private static ClassLine line(TaxonomyViewModel model, String title) {
    return model
        .tree()
        .orElseThrow()
        .all()
        .filter(one -> one.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
