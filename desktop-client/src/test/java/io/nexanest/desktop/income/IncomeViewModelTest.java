package io.nexanest.desktop.income;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.kernel.reason.Reason;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class IncomeViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final LateAnswers answers = new LateAnswers();

  @Test
  void figuresOfOneScopeDoNotStayWhenThoseOfTheNextAreRefused() {
    IncomeViewModel model = model();
    assertThat(model.income().get().periods()).hasSize(36);
    world.income.refusing.next(Reason.RESOURCE_NOT_FOUND, "there is no such household");
    live.follow(new Scope("households/h1", "All", "USD"));
    assertThat(model.income().get()).isEqualTo(Income.NONE);
    assertThat(model.notice().get().text()).isEqualTo("there is no such household");
  }

  @Test
  void nothingIsLoadingAfterADateThatIsNone() {
    IncomeViewModel model = model();
    answers.hold();
    model.load();
    assertThat(model.loading().get()).isTrue();
    model.from().set("last year");
    model.load();
    assertThat(model.loading().get()).isFalse();
    answers.release();
    assertThat(model.notice().get().text())
        .isEqualTo("A date is a day such as 2000-01-01; left empty, it is the first.");
  }

  @Test
  void nothingIsLoadingWithoutAScope() {
    IncomeViewModel model = model();
    answers.hold();
    model.load();
    live.follow(Scope.NONE);
    assertThat(model.loading().get()).isFalse();
  }

  private IncomeViewModel model() {
    live.follow(new Scope("portfolios/p1", "Growth", "USD"));
    return new IncomeViewModel(world.gateways(), live, new Calls(answers));
  }
}
