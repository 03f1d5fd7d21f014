package io.nexanest.portfolio.importing.term;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Column;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What institutions call each type of transaction. */
public final class TypeWords {
  private static final String TABLE = """
      BUY: buy, bought, you bought, purchase, kauf, gekauft, wertpapierkauf, kauf wertpapiere
      SELL: sell, sold, you sold, sale, verkauf, verkauft, wertpapierverkauf
      DEPOSIT: deposit, wire in, contribution, cash in, ach in, einzahlung, einlage, gutschrift
      WITHDRAWAL: withdrawal, wire out, cash out, ach out, auszahlung, entnahme
      CASH_TRANSFER: cash transfer, journal transfer, transfer, internal transfer, überweisung, umbuchung, kontoübertrag
      FX_CONVERSION: fx conversion, currency exchange, forex, fx, currency conversion, devisentausch, devisengeschäft, währungstausch
      DIVIDEND: dividend, cash dividend, dividends, qualified dividend, ordinary dividend, dividende, dividendengutschrift, ausschüttung, ertragsgutschrift
      INTEREST: interest, interest earned, interest income, credit interest, zinsen, habenzinsen, zinsgutschrift
      INTEREST_CHARGE: interest charge, margin interest, interest paid, debit interest, sollzinsen, zinsbelastung
      FEE: fee, fees, service fee, custody fee, account fee, commission, gebühr, gebühren, depotgebühr, depotführung
      FEE_REFUND: fee refund, fee rebate, gebührenerstattung, gebührengutschrift
      TAX: tax, taxes, tax payment, withholding tax, steuer, steuern, steuerbelastung
      TAX_REFUND: tax refund, steuererstattung, steuergutschrift
      SPLIT: split, stock split, share split, reverse split, forward split, aktiensplit
      DELIVERY_IN: delivery in, transfer in, securities in, shares in, einlieferung, depoteingang
      DELIVERY_OUT: delivery out, transfer out, securities out, shares out, auslieferung, depotausgang
      SELL_SHORT: sell short, short sale, sold short, leerverkauf
      BUY_TO_COVER: buy to cover, cover short, bought to cover, eindeckung
      SUBSCRIBE: subscribe, subscription, zeichnung, ausgabe
      REDEEM: redeem, redemption of units, rücknahme
      REINVESTMENT: reinvestment, reinvest, dividend reinvestment, drip, reinvest shares, wiederanlage
      COUPON: coupon, bond interest, coupon payment, kupon, kuponzahlung
      CAPITAL_GAIN_DISTRIBUTION: capital gain distribution, capital gains, long term cap gain, short term cap gain, kapitalgewinnausschüttung
      RETURN_OF_CAPITAL: return of capital, capital return, liquidation distribution, kapitalrückzahlung
      STAKING_REWARD: staking reward, staking, reward, staking ertrag
      ACCRUED_INTEREST_PAID: accrued interest paid, purchased interest, gezahlte stückzinsen
      ACCRUED_INTEREST_RECEIVED: accrued interest received, sold interest, erhaltene stückzinsen
      STOCK_DIVIDEND: stock dividend, share dividend, scrip dividend, stockdividende
      BONUS_ISSUE: bonus issue, bonus shares, gratisaktien
      REDEMPTION: redemption, bond redemption, maturity, matured, full call, rückzahlung, tilgung
      TENDER: tender, tender offer, übernahmeangebot
      OPENING_BALANCE: opening balance, opening position, anfangsbestand
      DELISTING: delisting, worthless, written off, ausbuchung
      OPEN: buy to open, sell to open
      CLOSE: sell to close, buy to close
      EXERCISE: option exercise, exercised, ausübung
      ASSIGNMENT: option assignment, assigned, zuteilung
      EXPIRY: expiration, expired, option expiration, verfall
      VARIATION_MARGIN: mark to market, futures settlement
      RIGHTS_ISSUE: rights, rights distribution, bezugsrechte
      SPIN_OFF: spinoff, spin off, abspaltung
      MERGER_STOCK: stock merger, merger, fusion
      MERGER_CASH: cash merger, buy out, squeeze out
      IDENTIFIER_CHANGE: name change, symbol change, cusip change, isin change, umfirmierung
      CONVERSION: bond conversion, wandlung
      SECURITY_TRANSFER: security transfer, securities transfer, journal shares, depotübertrag, wertpapierübertrag
      """;
  private static final Map<String, TransactionType> WORDS = words();

  private TypeWords() {}

  public static Optional<TransactionType> read(String found) {
    return Optional.ofNullable(WORDS.get(Column.plain(found)));
  }

  private static Map<String, TransactionType> words() {
    Map<String, TransactionType> words = new HashMap<>();
    for (TransactionType type : TransactionType.values()) {
      words.put(Column.plain(type.name()), type);
    }
    Stream.concat(TABLE.lines(), ForeignTypes.TABLES.stream().flatMap(String::lines))
        .forEach(line -> {
          int colon = line.indexOf(':');
          TransactionType type = TransactionType.valueOf(line.substring(0, colon));
          for (String word : line.substring(colon + 1).split(",", -1)) {
            TransactionType other = words.put(word.strip(), type);
            if (other != null && other != type) {
              throw new IllegalStateException(
                  "'" + word.strip() + "' is " + other + " and " + type);
            }
          }
        });
    return Map.copyOf(words);
  }
}
