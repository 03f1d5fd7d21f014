package io.nexanest.desktop.shell.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchAct;
import io.nexanest.desktop.gateway.branch.BranchChange;
import io.nexanest.desktop.gateway.branch.BranchState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BranchWordingTest {
  private final BranchWording wording = new BranchWording();

  @Test
  void aChangeComesBackAsItWasSent() {
    BranchChange change = new BranchChange(
        BranchAct.ASSUME,
        new Branch(
            "branches/b1",
            "Crash of 1987",
            "households/h1",
            BranchState.OPEN,
            List.of(
                new Assumption("instruments/ge", "", "2001-01-02", "12.5"),
                new Assumption("", "EUR", "2001-01-02", "1.1")),
            "\"3\"",
            Instant.EPOCH));
    assertThat(wording.read(wording.write(change))).isEqualTo(change);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wording.read(Map.of("act", "ASSUME", "assumption.0", "half of one")));
  }
}
