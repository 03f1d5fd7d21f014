package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pages of one listing that were looked at last. One page is asked for at a time, the one looked
 * at last first; of those that wait, the ones that were scrolled past are forgotten.
 */
public final class LedgerPages {
  public static final int PAGE = 100;
  private static final int KEPT = 40;
  private static final int WAITING = 6;

  private final Map<Integer, List<LedgerLine>> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, List<LedgerLine>> eldest) {
      return size() > KEPT;
    }
  };
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final Fetch fetch;
  private final Consumer<LedgerLine> filled;
  private final String token;
  private final int total;
  private boolean asking;

  /** Asks the server for a part of the listing. */
  public interface Fetch {
    void page(Window window, Consumer<TransactionPage> arrived, Runnable failed);
  }

  /** The pages after a first one that is there. */
  LedgerPages(TransactionPage first, Fetch fetch, Consumer<LedgerLine> filled) {
    this.fetch = fetch;
    this.filled = filled;
    token = first.nextPageToken();
    total = first.total();
    kept.put(0, lines(0));
    fill(0, first.transactions());
  }

  int total() {
    return total;
  }

  /** The line of an entry; its page is asked for if it is not at hand. */
  LedgerLine line(int entry) {
    int page = entry / PAGE;
    List<LedgerLine> lines = kept.get(page);
    if (lines == null) {
      lines = lines(page);
      kept.put(page, lines);
      waiting.addFirst(page);
      while (waiting.size() > WAITING) {
        kept.remove(waiting.removeLast());
      }
      next();
    }
    return lines.get(entry % PAGE);
  }

  /** Puts what has changed in the place of what is shown of it; false if it is not at hand. */
  boolean replace(Transaction changed) {
    Optional<LedgerLine> found = kept.values().stream()
        .flatMap(List::stream)
        .filter(line ->
            line.transaction().filter(one -> one.name().equals(changed.name())).isPresent())
        .findFirst();
    found.ifPresent(line -> {
      line.fill(changed);
      filled.accept(line);
    });
    return found.isPresent();
  }

  private List<LedgerLine> lines(int page) {
    List<LedgerLine> lines = new ArrayList<>(PAGE);
    for (int i = page * PAGE; i < Math.min(total, (page + 1) * PAGE); i++) {
      lines.add(LedgerLine.pending());
    }
    return lines;
  }

  private void next() {
    if (asking || waiting.isEmpty()) {
      return;
    }
    asking = true;
    int page = waiting.removeFirst();
    // The token stands after the first page, from where the others are counted.
    Window window = new Window(token, (page - 1) * PAGE, PAGE);
    fetch.page(
        window,
        answer -> {
          asking = false;
          fill(page, answer.transactions());
          next();
        },
        () -> {
          asking = false;
          kept.remove(page);
          next();
        });
  }

  private void fill(int page, List<Transaction> arrived) {
    List<LedgerLine> lines = kept.getOrDefault(page, List.of());
    for (int i = 0; i < Math.min(lines.size(), arrived.size()); i++) {
      lines.get(i).fill(arrived.get(i));
      filled.accept(lines.get(i));
    }
  }
}
