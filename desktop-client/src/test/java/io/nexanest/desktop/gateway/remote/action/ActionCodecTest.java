package io.nexanest.desktop.gateway.remote.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.CorporateActionOption;
import io.nexanest.api.portfolio.v1.CorporateActionState;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.desktop.gateway.action.ActionDraft;
import io.nexanest.desktop.gateway.action.ActionField;
import io.nexanest.desktop.gateway.action.ActionState;
import io.nexanest.desktop.gateway.action.HolderChoice;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionCodecTest {
  @Test
  void rightsThatAreNotUsedLapseUnlessTheHolderSubscribes() {
    CorporateAction action = ActionCodec.encode(new ActionDraft(
        io.nexanest.desktop.gateway.ledger.TransactionType.EXERCISE,
        HolderChoice.KEEP,
        Map.of(ActionField.CASH_PER_UNIT, " 9 ", ActionField.ELECTION_DEADLINE, "2000-03-01")));
    assertThat(action.getTerms().hasCashPerUnit()).isFalse();
    assertThat(action.getOptionsList())
        .extracting(CorporateActionOption::getDefault)
        .containsExactly(false, true);
    assertThat(action.getOptions(0).getTerms().getCashPerUnit().getValue()).isEqualTo("9");
    assertThat(action.getOptions(1).getTerms().getType())
        .isEqualTo(TransactionType.TRANSACTION_TYPE_EXPIRY);
    assertThat(Dates.decode(action.getElectionDeadline())).isEqualTo(LocalDate.of(2000, 3, 1));
  }

  @Test
  void aDateThatIsNoneGoesOutSoThatTheServerNamesTheField() {
    CorporateAction action = ActionCodec.encode(new ActionDraft(
        io.nexanest.desktop.gateway.ledger.TransactionType.DIVIDEND,
        HolderChoice.NONE,
        Map.of(ActionField.EX_DATE, "tomorrow")));
    assertThat(action.getExDate().getDay()).isEqualTo(99);
    assertThat(action.getOptionsList()).isEmpty();
  }

  @Test
  void aStateThatIsNewerThanTheWorkstationIsOther() {
    CorporateAction.Builder action = CorporateAction.newBuilder()
        .setExDate(Dates.encode(LocalDate.of(2000, 3, 1)))
        .setStateValue(99);
    assertThat(ActionCodec.action(action.build()).state()).isEqualTo(ActionState.OTHER);
    action.setState(CorporateActionState.CORPORATE_ACTION_STATE_NOT_HELD);
    assertThat(ActionCodec.action(action.build()).state()).isEqualTo(ActionState.NOT_HELD);
  }
}
