package io.nexanest.desktop.demo;

import io.nexanest.desktop.demo.health.DemoHealth;
import io.nexanest.desktop.demo.health.DemoIncome;
import io.nexanest.desktop.demo.instrument.DemoOwnInstruments;
import io.nexanest.desktop.gateway.Gateways;

/** All fake gateways at once, each of them at hand for a test. */
public final class DemoWorld {
  public final DemoMarket market = new DemoMarket();
  public final DemoValuations valuations = new DemoValuations(market);
  public final DemoQuotes quotes = new DemoQuotes(market);
  public final DemoTransactions transactions = new DemoTransactions();
  public final DemoGains gains = new DemoGains();
  public final DemoBranches branches = new DemoBranches();
  public final DemoComparisons comparisons = new DemoComparisons(transactions);
  public final DemoProofs proofs = new DemoProofs();
  public final DemoHealth health = new DemoHealth();
  public final DemoIncome income = new DemoIncome();
  public final DemoTaxonomies taxonomies = new DemoTaxonomies();
  public final DemoActions actions = new DemoActions();
  public final DemoImports imports = new DemoImports();
  public final DemoDocuments documents = new DemoDocuments();
  public final DemoExports exports = new DemoExports();
  public final DemoSession session = new DemoSession();
  public final DemoBooks books;
  public final DemoInstruments instruments = new DemoInstruments(market);
  public final DemoOwnInstruments ownInstruments = new DemoOwnInstruments(market);

  public DemoWorld() {
    this(DemoBooks.marlowe());
  }

  public DemoWorld(DemoBooks books) {
    this.books = books;
  }

  public Gateways gateways() {
    return new Gateways(
        DemoSession.ADA,
        books,
        valuations,
        instruments,
        ownInstruments,
        instruments,
        quotes,
        new DemoWatchlists(market),
        transactions,
        gains,
        branches,
        comparisons,
        health,
        income,
        taxonomies,
        actions,
        imports,
        documents,
        exports,
        proofs,
        session);
  }
}
