package io.nexanest.market.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds instruments in the catalogue. Ranks, the best first: the exact symbol or identifier, a
 * symbol that begins so, a name that begins so, a name of which words begin so (all words asked
 * for, in any order), a name that contains the text. Equals are ordered by symbol.
 */
final class InstrumentSearch {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}&]+");
  private static final int NONE = Integer.MAX_VALUE;

  private final Catalogue catalogue;

  InstrumentSearch(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Integer> find(String query, int most) {
    String text = query.strip().toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < catalogue.size(); i++) {
      int rank = rank(catalogue.at(i), text);
      if (rank != NONE) {
        hits.add(new Hit(rank, i));
      }
    }
    hits.sort(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::index));
    return hits.stream().limit(most).map(Hit::index).toList();
  }

  private static int rank(Instrument instrument, String text) {
    for (Instrument.Identifier identifier : instrument.identifiers()) {
      if (identifier.value().equalsIgnoreCase(text)) {
        return 0;
      }
    }
    int best = NONE;
    for (Instrument.Listing listing : instrument.listings()) {
      String symbol = listing.symbol().toLowerCase(Locale.ROOT);
      best = Math.min(best, symbol.equals(text) ? 0 : symbol.startsWith(text) ? 1 : NONE);
    }
    return Math.min(best, nameRank(instrument.displayName().toLowerCase(Locale.ROOT), text));
  }

  private static int nameRank(String name, String text) {
    if (name.startsWith(text)) {
      return 2;
    }
    String[] words = GAP.split(name);
    String[] asked = GAP.split(text);
    boolean all = asked.length > 0;
    for (String word : asked) {
      all &= !word.isEmpty() && anyBegins(words, word);
    }
    return all ? 3 : name.contains(text) ? 4 : NONE;
  }

  private static boolean anyBegins(String[] words, String prefix) {
    for (String word : words) {
      if (word.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private record Hit(int rank, int index) {}
}
