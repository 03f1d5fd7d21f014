package io.nexanest.desktop.gateway.market;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds instruments. */
public interface InstrumentGateway {
  CompletionStage<List<Instrument>> search(String words);

  /** The instruments of these names, in their order; unknown ones are left out. */
  CompletionStage<List<Instrument>> instruments(List<String> names);

  CompletionStage<List<Instrument>> all();

  /** Makes an instrument that only the person's own tenant sees. */
  CompletionStage<Instrument> create(NewInstrument wanted, String requestId);
}
