package io.nexanest.desktop.gateway;

import io.nexanest.desktop.gateway.action.ActionGateway;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.branch.BranchGateway;
import io.nexanest.desktop.gateway.comparison.ComparisonGateway;
import io.nexanest.desktop.gateway.document.DocumentGateway;
import io.nexanest.desktop.gateway.exporting.ExportGateway;
import io.nexanest.desktop.gateway.figure.ProofGateway;
import io.nexanest.desktop.gateway.gain.GainGateway;
import io.nexanest.desktop.gateway.health.HealthGateway;
import io.nexanest.desktop.gateway.importing.ImportGateway;
import io.nexanest.desktop.gateway.income.IncomeGateway;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.market.HistoryGateway;
import io.nexanest.desktop.gateway.market.InstrumentGateway;
import io.nexanest.desktop.gateway.market.QuoteGateway;
import io.nexanest.desktop.gateway.market.WatchlistGateway;
import io.nexanest.desktop.gateway.market.own.OwnInstrumentGateway;
import io.nexanest.desktop.gateway.session.Person;
import io.nexanest.desktop.gateway.session.Session;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import io.nexanest.desktop.gateway.valuation.ValuationGateway;

/** Everything a signed-in workstation reaches; closing the session ends its streams. */
public record Gateways(
    Person person,
    BookGateway books,
    ValuationGateway valuations,
    InstrumentGateway instruments,
    OwnInstrumentGateway ownInstruments,
    HistoryGateway history,
    QuoteGateway quotes,
    WatchlistGateway watchlists,
    TransactionGateway transactions,
    GainGateway gains,
    BranchGateway branches,
    ComparisonGateway comparisons,
    HealthGateway health,
    IncomeGateway income,
    TaxonomyGateway taxonomies,
    ActionGateway actions,
    ImportGateway imports,
    DocumentGateway documents,
    ExportGateway exports,
    ProofGateway proofs,
    Session session) {}
