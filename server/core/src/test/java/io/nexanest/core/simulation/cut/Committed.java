package io.nexanest.core.simulation.cut;

import io.nexanest.core.ledger.Posting;
import io.nexanest.core.transaction.Booked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a cut leaves: entries, events and answers, written together or not at all. */
final class Committed {
  private final List<Booked> ledger = new ArrayList<>();
  private final Map<Integer, Posting> answers = new HashMap<>();
  private int events;
  private int relayed;

  /** A refusal writes nothing, so asking again is judged again. */
  void commit(int request, Posting posting) {
    if (posting instanceof Posting.Posted(Booked booked)) {
      ledger.add(booked);
      events++;
      answers.put(request, posting);
    }
  }

  Optional<Posting> answer(int request) {
    return Optional.ofNullable(answers.get(request));
  }

  List<Booked> ledger() {
    return List.copyOf(ledger);
  }

  /** Entries after a position, in order. */
  List<Booked> after(long position) {
    return ledger.stream().filter(booked -> booked.position() > position).toList();
  }

  /** How many events are not yet marked as delivered. */
  int undelivered() {
    return events - relayed;
  }

  /** Marks the next one. */
  void delivered() {
    relayed++;
  }
}
