package io.nexanest.core.transaction;

/** Why a leg moves. The first four move what the client has; the others are their other sides. */
public enum Purpose {
  SECURITY,
  /** The gross of a trade, an income or a payment, without fee and tax. */
  CASH,
  FEE,
  TAX,
  /** The world outside: deposits, withdrawals, deliveries. */
  EXTERNAL,
  INCOME,
  EXPENSE,
  /** The market maker between two commodities; one leg in each. */
  CONVERSION,
  /** The company whose paper it is: corporate actions. */
  ISSUER;

  /** Whether the leg changes what the client has. */
  public boolean isClients() {
    return compareTo(TAX) <= 0;
  }
}
