package io.nexanest.desktop.gateway.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * So much of one lot, named by a disposal; the units are as typed.
 *
 * @param openedBy the transaction that opened the lot
 */
public record LotChoice(String openedBy, String units) {
  /** The choices in a field's text, "transactions/a=5 transactions/b=3". */
  public static List<LotChoice> read(String text) {
    return text.isBlank()
        ? List.of()
        : Stream.of(text.strip().split(" ")).map(LotChoice::one).toList();
  }

  public static String write(List<LotChoice> choices) {
    return choices.stream()
        .map(one -> one.openedBy() + "=" + one.units())
        .collect(Collectors.joining(" "));
  }

  private static LotChoice one(String text) {
    int at = text.indexOf('=');
    return at < 0
        ? new LotChoice(text, "")
        : new LotChoice(text.substring(0, at), text.substring(at + 1));
  }
}
