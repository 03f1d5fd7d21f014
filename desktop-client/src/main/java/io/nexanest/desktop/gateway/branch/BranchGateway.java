package io.nexanest.desktop.gateway.branch;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads and changes branches. A request id is a UUID; the same one never has two effects. */
public interface BranchGateway {
  /** All branches, accepted and discarded ones too. */
  CompletionStage<List<Branch>> branches();

  /** Makes the change and answers the branch as it is then. */
  CompletionStage<Branch> change(BranchChange change, String requestId);
}
