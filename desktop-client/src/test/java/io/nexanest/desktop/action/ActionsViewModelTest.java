package io.nexanest.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.kernel.reason.Reason;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final LateAnswers answers = new LateAnswers();
  private int ids;
  private final ActionsViewModel model =
      new ActionsViewModel(world.gateways(), live, new Calls(answers), () -> "id-" + ++ids);

  @Test
  void whatIsDueInTheBooksIsNotShownForABranch() {
    choose(0);
    assertThat(model.due().get()).hasSize(2);
    answers.hold();
    choose(0);
    live.enter("branches/b1", "What if");
    assertThat(model.due().get()).isEmpty();
    answers.letIn(0);
    assertThat(model.due().get()).isEmpty();
    answers.release();
    assertThat(model.due().get()).extracting(Entitlement::account).containsExactly("accounts/a1");
  }

  @Test
  void aRefusalOfAnEarlierPreviewIsNotSaidOfTheActionThatIsChosen() {
    answers.hold();
    world.actions.fail(GatewayException.of(Reason.RESOURCE_NOT_FOUND, "it is cancelled"));
    choose(0);
    choose(1);
    answers.release();
    assertThat(model.notice().get().text()).isEmpty();
    assertThat(model.due().get()).hasSize(2);
  }

  @Test
  void aWriteOfUnknownOutcomeKeepsItsIdBesideAnotherAndThroughASignIn() {
    choose(0);
    refuse(Reason.DEADLINE_SPENT);
    model.apply();
    choose(2);
    model.apply();
    choose(0);
    refuse(Reason.TOKEN_EXPIRED);
    model.apply();
    model.apply();
    assertThat(world.actions.requestIds).containsExactly("id-1", "id-2", "id-1", "id-1");
  }

  private void refuse(Reason reason) {
    world.actions.fail(GatewayException.of(reason, "refused"));
  }

  private void choose(int place) {
    model.choose(Optional.of(model.actions().get().get(place)));
  }
}
