package io.nexanest.portfolio;

import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.module.ServiceModule;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.portfolio.account.AccountRpc;
import io.nexanest.portfolio.account.Accounts;
import io.nexanest.portfolio.action.ActionBookings;
import io.nexanest.portfolio.action.CorporateActionRpc;
import io.nexanest.portfolio.action.CorporateActions;
import io.nexanest.portfolio.allocation.Allocations;
import io.nexanest.portfolio.branch.BranchRpc;
import io.nexanest.portfolio.branch.Branches;
import io.nexanest.portfolio.check.CheckRpc;
import io.nexanest.portfolio.check.Dismissals;
import io.nexanest.portfolio.check.Fixes;
import io.nexanest.portfolio.check.Issues;
import io.nexanest.portfolio.comparison.Comparisons;
import io.nexanest.portfolio.document.DocumentRpc;
import io.nexanest.portfolio.document.Documents;
import io.nexanest.portfolio.exporting.ExportRpc;
import io.nexanest.portfolio.exporting.Exports;
import io.nexanest.portfolio.feed.LedgerFeedRpc;
import io.nexanest.portfolio.figure.FigureRpc;
import io.nexanest.portfolio.figure.Figures;
import io.nexanest.portfolio.holding.HoldingRpc;
import io.nexanest.portfolio.household.HouseholdRpc;
import io.nexanest.portfolio.household.Households;
import io.nexanest.portfolio.household.PortfolioRpc;
import io.nexanest.portfolio.household.Portfolios;
import io.nexanest.portfolio.importing.ImportCommit;
import io.nexanest.portfolio.importing.ImportLists;
import io.nexanest.portfolio.importing.ImportReplay;
import io.nexanest.portfolio.importing.ImportRpc;
import io.nexanest.portfolio.importing.ImportUndo;
import io.nexanest.portfolio.importing.Imports;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.trace.ImportedLines;
import io.nexanest.portfolio.income.Incomes;
import io.nexanest.portfolio.market.HistoryPeer;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.market.QuotePeer;
import io.nexanest.portfolio.period.PeriodRpc;
import io.nexanest.portfolio.period.Periods;
import io.nexanest.portfolio.realised.GainReports;
import io.nexanest.portfolio.reconcile.Reconciliations;
import io.nexanest.portfolio.taxonomy.Assigning;
import io.nexanest.portfolio.taxonomy.Taxonomies;
import io.nexanest.portfolio.taxonomy.TaxonomyRpc;
import io.nexanest.portfolio.taxonomy.TreeEdits;
import io.nexanest.portfolio.transaction.LedgerMemory;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.TransactionLists;
import io.nexanest.portfolio.transaction.TransactionRpc;
import io.nexanest.portfolio.transaction.Transactions;
import io.nexanest.portfolio.transaction.correction.Corrections;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import io.nexanest.portfolio.transaction.watch.LedgerSignals;
import io.nexanest.portfolio.transaction.watch.MarketSignals;
import io.nexanest.portfolio.transaction.watch.TransactionWatches;
import io.nexanest.portfolio.valuation.Standpoints;
import io.nexanest.portfolio.valuation.ValuationRpc;
import io.nexanest.portfolio.valuation.Valuations;
import java.util.List;

/** The front door of portfolio. */
public final class PortfolioModule implements ServiceModule {
  private final SessionCheck check;

  /** A slice whose streams ask this check whether they may go on. */
  public PortfolioModule(SessionCheck check) {
    this.check = check;
  }

  @Override
  public String name() {
    return "portfolio";
  }

  @Override
  public List<String> needs() {
    return List.of("market");
  }

  @Override
  public Running start(Platform platform) {
    LedgerMemory memory = new LedgerMemory();
    Ledgers ledgers = new Ledgers(platform.database(), memory);
    LedgerSignals signals = new LedgerSignals();
    LedgerNews news = new LedgerNews(platform, signals, ledgers);
    MarketPeer market = new MarketPeer(platform.peers());
    Poster poster = new Poster(platform, memory);
    Standpoints standpoints =
        new Standpoints(ledgers, market, new HistoryPeer(market), platform.clock());
    Valuations valuations = new Valuations(standpoints, new QuotePeer(market), platform.clock());
    Transactions transactions = new Transactions(platform, ledgers, poster, market, news);
    Issues issues = new Issues(valuations, ledgers);
    Comparisons comparisons = new Comparisons(valuations, ledgers);
    Allocations allocations = new Allocations(platform.database(), valuations);
    ImportedLines lines = new ImportedLines(platform.database());
    ImportReplay replays =
        new ImportReplay(platform, ledgers, poster, market, StatementFormats.shipped(), news);
    return new Running(
        List.of(
            new HouseholdRpc(new Households(platform)),
            new PortfolioRpc(new Portfolios(platform)),
            new AccountRpc(new Accounts(platform)),
            new TransactionRpc(
                transactions,
                new TransactionLists(ledgers, platform.pages(), market, lines::of),
                new TransactionWatches(platform, ledgers, signals, check),
                new Corrections(platform, ledgers, poster, market, news)),
            new ImportRpc(
                new Imports(platform, poster, market, StatementFormats.shipped()),
                new ImportCommit(platform, poster, market, news),
                new ImportUndo(platform, ledgers, poster, market, news),
                new ImportLists(platform)),
            new DocumentRpc(new Documents(platform), replays::replay, replays::accept),
            new HoldingRpc(
                valuations,
                new GainReports(valuations, transactions),
                transactions,
                new Incomes(valuations)),
            new ValuationRpc(platform, valuations, signals, check),
            new LedgerFeedRpc(valuations),
            new CheckRpc(
                issues,
                new Fixes(platform, issues, ledgers, poster, market, news),
                new Dismissals(platform, issues)),
            new FigureRpc(new Figures(valuations, allocations, lines), comparisons),
            new TaxonomyRpc(
                new Taxonomies(platform, ledgers, market),
                new TreeEdits(platform),
                new Assigning(platform, market),
                allocations),
            new PeriodRpc(
                new Periods(platform, market, Poster::lock),
                new Reconciliations(platform, valuations, StatementFormats.shipped())::reconcile),
            new CorporateActionRpc(
                new CorporateActions(platform, ledgers, market),
                new ActionBookings(platform, ledgers, poster, market, news)),
            new ExportRpc(new Exports(standpoints, ledgers)),
            new BranchRpc(new Branches(platform, ledgers, poster, market, news), comparisons)),
        List.of(signals, new MarketSignals(signals)),
        List.of(),
        () -> {},
        () -> {});
  }
}
