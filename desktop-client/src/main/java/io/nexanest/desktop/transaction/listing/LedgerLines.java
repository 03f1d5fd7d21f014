package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/**
 * A whole listing as a list for a table, however long it is: a table asks for the lines it shows,
 * and only the pages of these are read.
 */
public final class LedgerLines extends ObservableListBase<LedgerLine> {
  private static final LedgerLine GONE = LedgerLine.pending();

  private final Set<String> folded = new HashSet<>();
  private Consumer<LedgerLine> onFilled = line -> {};
  private Layout layout = new Layout(List.of(), Set.of(), 0);
  private List<LedgerGroup> groups = List.of();
  private List<LedgerLine> heads = List.of();
  private Optional<LedgerPages> pages = Optional.empty();

  /** Shows another listing, whose first page is there. */
  public void show(TransactionPage first, LedgerPages.Fetch fetch) {
    List<String> keys = first.groups().stream().map(LedgerGroup::key).toList();
    folded.retainAll(keys);
    pages = Optional.of(new LedgerPages(first, fetch, line -> onFilled.accept(line)));
    groups = first.groups();
    heads = groups.stream().map(LedgerLine::head).toList();
    arrange();
  }

  /** Shows nothing. */
  public void clear() {
    pages = Optional.empty();
    groups = List.of();
    heads = List.of();
    arrange();
  }

  /** Folds a group, or unfolds it. */
  public void fold(LedgerGroup group) {
    if (!folded.remove(group.key())) {
      folded.add(group.key());
    }
    arrange();
  }

  public boolean folded(LedgerGroup group) {
    return folded.contains(group.key());
  }

  /** Hears of each line whose transaction has arrived or changed. */
  public void onFilled(Consumer<LedgerLine> action) {
    onFilled = action;
  }

  /** Puts what has changed in its place; false if it is not among what is at hand. */
  public boolean replace(Transaction changed) {
    return pages.map(at -> at.replace(changed)).orElse(false);
  }

  @Override
  public LedgerLine get(int index) {
    java.util.Objects.checkIndex(index, layout.size());
    int head = layout.head(index);
    return head >= 0 ? heads.get(head) : pages.orElseThrow().line(layout.entry(index));
  }

  @Override
  public int size() {
    return layout.size();
  }

  // What a table asks of any list would go through all of it.
  @Override
  public int indexOf(Object line) {
    return -1;
  }

  @Override
  public boolean contains(Object line) {
    return false;
  }

  private void arrange() {
    beginChange();
    int before = layout.size();
    layout = new Layout(groups, folded, pages.map(LedgerPages::total).orElse(0));
    if (before > 0) {
      nextRemove(0, Collections.nCopies(before, GONE));
    }
    if (layout.size() > 0) {
      nextAdd(0, layout.size());
    }
    endChange();
  }
}
