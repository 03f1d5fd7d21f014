package io.nexanest.core.taxonomy;

import io.nexanest.core.taxonomy.Allocator.Classes;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.taxonomy.AssignmentId;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tree by the titles of its classes, and what is put into it. */
final class TestTree {
  private static final TaxonomyId TAXONOMY = new TaxonomyId(new UUID(4, 1));

  private final List<Classification> classes = new ArrayList<>();
  private final List<Assignment> made = new ArrayList<>();

  /** Titles such as {@code stocks} or {@code stocks/us}. */
  TestTree(String... paths) {
    for (String path : paths) {
      int slash = path.lastIndexOf('/');
      classes.add(new Classification(
          id(path.substring(slash + 1)),
          slash < 0 ? Optional.empty() : Optional.of(id(path.substring(0, slash))),
          path.substring(slash + 1)));
    }
  }

  static ClassificationId id(String title) {
    return new ClassificationId(TAXONOMY, new UUID(5, title.hashCode()));
  }

  static Node node(String title) {
    return new Node.OfClass(id(title));
  }

  /** Shares such as {@code us 0.5}. */
  TestTree put(Subject subject, LocalDate from, String... shares) {
    made.add(assignment(subject, from, made.size(), shares));
    return this;
  }

  TestTree put(InstrumentId instrument, LocalDate from, String... shares) {
    return put(new Subject.Instrument(instrument), from, shares);
  }

  TestTree put(AccountId account, LocalDate from, String... shares) {
    return put(new Subject.Account(account), from, shares);
  }

  TestTree put(CurrencyCode currency, LocalDate from, String... shares) {
    return put(new Subject.Cash(currency), from, shares);
  }

  static Assignment assignment(Subject subject, LocalDate from, int number, String... shares) {
    List<Share> read = new ArrayList<>();
    for (String share : shares) {
      int space = share.indexOf(' ');
      read.add(
          new Share(id(share.substring(0, space)), new BigDecimal(share.substring(space + 1))));
    }
    return new Assignment(new AssignmentId(TAXONOMY, new UUID(6, number)), subject, from, read);
  }

  Classes on(LocalDate date) {
    return new Classes(new Tree(classes), Assignments.inForce(made, date));
  }
}
