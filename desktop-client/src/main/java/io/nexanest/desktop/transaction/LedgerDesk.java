package io.nexanest.desktop.transaction;

import io.nexanest.desktop.exporting.ExportView;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.transaction.bulk.BulkViewModel;
import io.nexanest.desktop.transaction.detail.DetailViewModel;
import io.nexanest.desktop.transaction.gain.DisposalViewModel;
import java.util.function.BiConsumer;

/** All that stands around the ledger on its screen. */
record LedgerDesk(
    LedgerViewModel ledger,
    TransactionFormViewModel form,
    DisposalViewModel disposal,
    BulkViewModel bulk,
    DetailViewModel detail,
    ExportView export,
    BiConsumer<Transaction, Runnable> askToReverse,
    Navigator navigator) {}
