package io.nexanest.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.kernel.reason.Reason;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class HealthViewModelTest {
  private static final Scope GROWTH = new Scope("portfolios/p1", "Growth", "USD");

  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final LateAnswers answers = new LateAnswers();
  private int ids;

  @Test
  void aPreviewThatComesLateIsNotShownForAnotherIssue() {
    HealthViewModel model = model();
    model.choose(issue(model, "duplicate_transaction"));
    answers.hold();
    model.preview("reverse");
    model.choose(issue(model, "unbooked_split"));
    answers.release();
    assertThat(model.preview().get()).isEmpty();
  }

  @Test
  void aRefusalOfAPreviewIsNotSaidOfAnotherIssue() {
    HealthViewModel model = model();
    model.choose(issue(model, "duplicate_transaction"));
    answers.hold();
    world.health.refusing.next(Reason.RESOURCE_NOT_FOUND, "it is taken back already");
    model.preview("reverse");
    model.choose(issue(model, "unbooked_split"));
    answers.release();
    assertThat(model.notice().get().text()).isEmpty();
  }

  @Test
  void issuesOfOneScopeDoNotStayWhenThoseOfTheNextAreRefused() {
    HealthViewModel model = model();
    assertThat(model.shown().get()).hasSize(6);
    world.health.refusing.next(Reason.RESOURCE_NOT_FOUND, "there is no such household");
    live.follow(new Scope("households/h1", "All", "USD"));
    assertThat(model.shown().get()).isEmpty();
    assertThat(model.notice().get().text()).isEqualTo("there is no such household");
  }

  @Test
  void nothingIsLoadingWhereThereIsNothingToAskFor() {
    HealthViewModel model = model();
    answers.hold();
    model.load();
    assertThat(model.loading().get()).isTrue();
    live.follow(Scope.NONE);
    assertThat(model.loading().get()).isFalse();
  }

  @Test
  void aFixOfUnknownOutcomeIsTriedUnderTheSameIdUntilARefusalSettlesIt() {
    HealthViewModel model = model();
    model.choose(issue(model, "duplicate_transaction"));
    model.preview("reverse");
    world.health.refusing.next(Reason.DEADLINE_SPENT, "no answer in time");
    model.apply();
    world.health.refusing.next(Reason.TOKEN_EXPIRED, "signed out");
    model.apply();
    world.health.refusing.next(Reason.FIELD_INVALID, "it is reversed already");
    model.apply();
    model.apply();
    assertThat(world.health.requestIds).containsExactly("id-1", "id-1", "id-1", "id-2");
  }

  private HealthViewModel model() {
    live.follow(GROWTH);
    return new HealthViewModel(world.gateways(), live, new Calls(answers), () -> "id-" + ++ids);
  }

  private static Issue issue(HealthViewModel model, String check) {
    return model.health().get().issues().stream()
        .filter(one -> one.check().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
