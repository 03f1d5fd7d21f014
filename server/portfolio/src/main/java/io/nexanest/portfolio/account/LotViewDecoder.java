package io.nexanest.portfolio.account;

import io.nexanest.api.portfolio.v1.LotPolicy;
import io.nexanest.core.lot.LotView;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.Optional;

/** Reads by which lots and costs books are looked at. */
public final class LotViewDecoder {
  private LotViewDecoder() {}

  /** Throws {@link Problem} for a policy that can't be looked by. */
  public static LotView decode(LotPolicy policy, boolean beforeCosts) {
    try {
      return new LotView(
          policy == LotPolicy.LOT_POLICY_UNSPECIFIED
              ? Optional.empty()
              : Optional.of(AccountCodec.policy(policy)),
          beforeCosts);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("lot_policy", Reason.FIELD_INVALID, String.valueOf(e.getMessage()));
    }
  }
}
