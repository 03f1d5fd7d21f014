package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.ledger.TypeGroup;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.gateway.ledger.query.LedgerFilter;
import io.nexanest.desktop.gateway.ledger.query.Origin;
import io.nexanest.desktop.transaction.Debounce;
import io.nexanest.desktop.transaction.typing.Amounts;
import io.nexanest.desktop.transaction.typing.ShortDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What narrows, orders and groups the ledger, as typed; each change asks anew after a while. */
public final class FilterViewModel {
  private static final LedgerFilter ALL = LedgerFilter.ALL;

  private final StringProperty words = new SimpleStringProperty("");
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final StringProperty account = new SimpleStringProperty("");
  private final StringProperty instrument = new SimpleStringProperty("");
  private final StringProperty least = new SimpleStringProperty("");
  private final StringProperty most = new SimpleStringProperty("");
  private final StringProperty orderBy = new SimpleStringProperty("");
  private final ObjectProperty<TypeGroup> types = new SimpleObjectProperty<>(TypeGroup.NONE);
  private final ObjectProperty<Origin> origin = new SimpleObjectProperty<>(Origin.ANY);
  private final ObjectProperty<TransactionState> state =
      new SimpleObjectProperty<>(TransactionState.OTHER);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Supplier<LocalDate> today;

  public FilterViewModel(Supplier<LocalDate> today) {
    this.today = today;
  }

  public StringProperty words() {
    return words;
  }

  public StringProperty from() {
    return from;
  }

  public StringProperty to() {
    return to;
  }

  public StringProperty account() {
    return account;
  }

  public StringProperty instrument() {
    return instrument;
  }

  public StringProperty least() {
    return least;
  }

  public StringProperty most() {
    return most;
  }

  /** Fields of the API with commas between; empty means the latest first. */
  public StringProperty orderBy() {
    return orderBy;
  }

  /** The group of types that is wanted; none means all. */
  public ObjectProperty<TypeGroup> types() {
    return types;
  }

  public ObjectProperty<Origin> origin() {
    return origin;
  }

  /** The state that is wanted; {@link TransactionState#OTHER} means all. */
  public ObjectProperty<TransactionState> state() {
    return state;
  }

  public ObjectProperty<Grouping> grouping() {
    return grouping;
  }

  /** What can't be read of what is typed; empty where all can. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Runs an action when anything is changed; typing has to rest first. */
  public void onChange(Debounce debounce, Runnable action) {
    Stream.of(words, from, to, least, most)
        .forEach(typed -> typed.addListener((at, before, now) -> debounce.ask(action)));
    Stream.<Property<?>>of(account, instrument, orderBy, types, origin, state, grouping)
        .forEach(chosen -> chosen.addListener((at, before, now) -> action.run()));
  }

  /** Whether anything is narrowed. */
  public boolean narrows() {
    return !read().equals(Optional.of(ALL));
  }

  /** Takes back all that narrows. */
  public void clear() {
    Stream.of(words, from, to, account, instrument, least, most).forEach(one -> one.set(""));
    types.set(TypeGroup.NONE);
    origin.set(Origin.ANY);
    state.set(TransactionState.OTHER);
  }

  /** Narrows to the day and the account of a transaction, where it is among few. */
  public void narrowTo(Transaction one) {
    clear();
    grouping.set(Grouping.NONE);
    from.set(one.tradeDate().toString());
    to.set(one.tradeDate().toString());
    account.set(one.value(TransactionField.ACCOUNT));
  }

  /** What is asked for; empty while something typed can't be read. */
  public Optional<LedgerFilter> read() {
    try {
      LedgerFilter filter = new LedgerFilter(
          words.get().strip(),
          date(from),
          date(to),
          types.get() == TypeGroup.NONE ? List.of() : TransactionType.of(types.get()),
          account.get(),
          instrument.get(),
          Amounts.read(least.get()),
          Amounts.read(most.get()),
          origin.get(),
          state.get() == TransactionState.OTHER ? List.of() : List.of(state.get()));
      problem.set("");
      return Optional.of(filter);
    } catch (DateTimeException | IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(StringProperty typed) {
    String text = typed.get().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(ShortDates.read(text, today.get()));
  }
}
