package io.nexanest.portfolio.document;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.ImportId;

/**
 * What became of a document: its newest import.
 *
 * @param state where that stands, as the import says it
 * @param booked how many of its rows are in the books, or were before it was undone
 */
record Imported(
    ImportId id, AccountId account, String state, int rows, int booked, int parserVersion) {}
