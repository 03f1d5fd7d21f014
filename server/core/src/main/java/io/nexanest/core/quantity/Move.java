package io.nexanest.core.quantity;

import io.nexanest.core.transaction.Booked;
import java.math.BigDecimal;

/**
 * What a transaction moved in a position. A split's is the difference that it made, in the units
 * after it, so that the moves up to a date add up to the quantity at its end.
 *
 * @param change units or money, signed
 */
public record Move(Booked transaction, BigDecimal change) {}
