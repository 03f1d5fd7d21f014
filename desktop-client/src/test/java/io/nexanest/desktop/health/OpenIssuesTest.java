package io.nexanest.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.demo.LateAnswers;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.health.Mending;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.kernel.reason.Reason;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpenIssuesTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final LateAnswers answers = new LateAnswers();
  private final OpenIssues issues = new OpenIssues(world.health, live, new Calls(answers));

  @Test
  void theBadgeFollowsTheLedgerAndTheQuestionAndNotTheQuotes() {
    look();
    assertThat(issues.badge().get()).isEqualTo("6");
    world.health.fix(new Mending("portfolios/p1", "", "issues/negative_cash.a1", "book"), "id");
    world.valuations.move();
    live.step();
    assertThat(issues.badge().get()).isEqualTo("6");
    assertThat(world.health.asked).hasSize(1);
    book();
    assertThat(issues.badge().get()).isEqualTo("5");
    live.ask(AsOf.NOW.at(LocalDate.of(2000, 6, 30)));
    assertThat(world.health.asked).hasSize(3);
    assertThat(world.health.asked.getLast().effectiveDate()).contains(LocalDate.of(2000, 6, 30));
  }

  @Test
  void whileTheChecksRunTheyAreNotRunAgainAndOnceMoreAfterwards() {
    look();
    answers.hold();
    book();
    book();
    book();
    assertThat(world.health.asked).hasSize(2);
    answers.release();
    assertThat(world.health.asked).hasSize(3);
  }

  @Test
  void aNumberThatIsNotKnownIsNotShown() {
    look();
    world.health.refusing.next(Reason.DEADLINE_SPENT, "no answer in time");
    book();
    assertThat(issues.badge().get()).isEmpty();
    book();
    assertThat(issues.badge().get()).isEqualTo("6");
  }

  private void look() {
    live.follow(new Scope("portfolios/p1", "Growth", "USD"));
    live.step();
  }

  private void book() {
    world.valuations.book();
    live.step();
  }
}
