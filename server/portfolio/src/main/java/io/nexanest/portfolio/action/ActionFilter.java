package io.nexanest.portfolio.action;

import io.nexanest.api.portfolio.v1.CorporateActionState;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsRequest;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.portfolio.announcement.ActionState;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.household.Views;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which actions are asked for.
 *
 * @param scope whose accounts held the instrument; empty for all
 * @param states empty for all
 * @param question tells this list's page tokens from others'
 */
record ActionFilter(
    String scope,
    Optional<InstrumentId> instrument,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<ActionState> states,
    String question) {

  /** Where a page ended: actions go by ex-date, the latest first, and by id. */
  record Place(LocalDate ex, UUID action) {
    static Place of(Announcement last) {
      return new Place(last.dates().ex(), last.name().action());
    }

    static Place parse(String text) {
      return new Place(LocalDate.parse(text.substring(36)), UUID.fromString(text.substring(0, 36)));
    }

    String text() {
      return action + ex.toString();
    }

    /** Whether it comes before that one in the list. The database orders ids by their text. */
    boolean isBefore(Announcement other) {
      LocalDate date = other.dates().ex();
      return ex.isAfter(date)
          || ex.equals(date)
              && action.toString().compareTo(other.name().action().toString()) < 0;
    }
  }

  static ActionFilter of(ListAnnouncedActionsRequest request) {
    Fields fields = new Fields();
    Optional<InstrumentId> instrument = request.getInstrument().isEmpty()
        ? Optional.empty()
        : fields.read(
            "instrument", Reason.FIELD_INVALID, () -> InstrumentId.parse(request.getInstrument()));
    Optional<LocalDate> from = request.hasFromDate()
        ? fields.read("from_date", Reason.FIELD_INVALID, () -> Dates.decode(request.getFromDate()))
        : Optional.empty();
    Optional<LocalDate> to = request.hasToDate()
        ? fields.read("to_date", Reason.FIELD_INVALID, () -> Dates.decode(request.getToDate()))
        : Optional.empty();
    Set<ActionState> states = EnumSet.noneOf(ActionState.class);
    for (CorporateActionState state : request.getStatesList()) {
      fields.read("states", Reason.FIELD_INVALID, () -> state(state)).ifPresent(states::add);
    }
    fields.check();
    String question = "corporate actions " + request.getScope() + " " + instrument + " " + from
        + " " + to + " " + states + " " + request.getAsOf();
    return new ActionFilter(request.getScope(), instrument, from, to, states, question);
  }

  private static ActionState state(CorporateActionState state) {
    if (state.getNumber() <= 0) {
      throw new IllegalArgumentException("is a state such as CORPORATE_ACTION_STATE_APPLICABLE");
    }
    return ActionState.valueOf(state.name().substring("CORPORATE_ACTION_STATE_".length()));
  }

  List<Announcement> apply(Tx tx, KnownActions known, List<Announcement> all) {
    Optional<Set<AccountId>> accounts =
        scope.isEmpty() ? Optional.empty() : Optional.of(Views.find(tx, scope).accounts());
    return all.stream()
        .filter(one -> from.filter(first -> one.dates().ex().isBefore(first)).isEmpty())
        .filter(one -> to.filter(last -> one.dates().ex().isAfter(last)).isEmpty())
        .filter(one -> accounts
            .filter(
                asked -> known.books().holders(one).keySet().stream().noneMatch(asked::contains))
            .isEmpty())
        .filter(one ->
            states.isEmpty() || states.contains(known.books().state(one, known.elections(one))))
        .toList();
  }
}
