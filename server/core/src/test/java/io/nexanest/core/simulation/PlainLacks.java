package io.nexanest.core.simulation;

import io.nexanest.core.terms.LotChoices.Choice;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.util.List;

/** Whether the oracle's books lack what a transaction takes out of them. */
record PlainLacks(PlainBooks books) {
  boolean lacks(Deed deed) {
    Draft draft = deed.draft();
    return switch (PlainTypes.kind(deed)) {
      case CLOSE_LONG, DELIVERY_OUT, TRANSFER ->
        few(deed, PlainBooks.own(deed), false, PlainBooks.named(deed));
      case CLOSE_SHORT -> few(deed, PlainBooks.own(deed), true, PlainBooks.named(deed));
      case EXPIRY ->
        few(deed, PlainBooks.own(deed), PlainBooks.isShort(deed), PlainBooks.named(deed));
      case USE ->
        few(deed, PlainBooks.own(deed), deed.type() == TransactionType.ASSIGNMENT, List.of())
            || (!PlainTypes.buysUnderlying(deed)
                && few(
                    deed, draft.counterInstrument().orElseThrow(), false, PlainBooks.named(deed)));
      case ACTION ->
        deed.type() == TransactionType.CONVERSION
            && few(deed, PlainBooks.own(deed), false, PlainBooks.named(deed));
      default -> false;
    };
  }

  private boolean few(Deed deed, InstrumentId of, boolean owed, List<Choice> named) {
    List<PlainLot> list = books.lots(deed.draft().account(), of, owed);
    BigDecimal wanted = of.equals(PlainBooks.own(deed))
        ? deed.draft().quantity().orElseThrow()
        : deed.draft().counterQuantity();
    boolean anyFew = PlainLot.units(list).abs().compareTo(wanted) < 0;
    for (Choice one : named) {
      BigDecimal open = PlainLot.units(
          list.stream().filter(lot -> lot.id().equals(one.openedBy())).toList());
      BigDecimal asked = named.stream()
          .filter(other -> other.openedBy().equals(one.openedBy()))
          .map(Choice::units)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      anyFew |= open.abs().compareTo(asked) < 0;
    }
    return anyFew;
  }
}
