/** Households, portfolios, accounts and their ledger; what they hold and what it is worth. Read {@link io.nexanest.portfolio.PortfolioModule} first; events out: LedgerChanged; in: PrivateInstrumentsChanged of market. */
@NullMarked
package io.nexanest.portfolio;

import org.jspecify.annotations.NullMarked;
