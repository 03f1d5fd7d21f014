package io.nexanest.desktop.gateway.figure;

import java.util.concurrent.CompletionStage;

/** Opens figures. */
public interface ProofGateway {
  /** Opens a figure so many levels deep; 0 means all. */
  CompletionStage<Explanation> explain(FigureRef figure, int depth);
}
