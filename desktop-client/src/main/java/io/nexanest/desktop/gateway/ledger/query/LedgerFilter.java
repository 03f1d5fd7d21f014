package io.nexanest.desktop.gateway.ledger.query;

import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which transactions are wanted; what is left empty narrows nothing.
 *
 * @param words each of them somewhere in the transaction, in any case
 * @param account a name, looked at instead of the whole scope
 * @param least a plain decimal that the amount is not below, without its sign
 * @param most a plain decimal that the amount is not above
 */
public record LedgerFilter(
    String words,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<TransactionType> types,
    String account,
    String instrument,
    String least,
    String most,
    Origin origin,
    List<TransactionState> states) {
  public static final LedgerFilter ALL = new LedgerFilter(
      "", Optional.empty(), Optional.empty(), List.of(), "", "", "", "", Origin.ANY, List.of());

  public LedgerFilter {
    types = List.copyOf(types);
    states = List.copyOf(states);
  }
}
