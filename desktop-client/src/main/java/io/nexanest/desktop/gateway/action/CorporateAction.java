package io.nexanest.desktop.gateway.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An announcement about an instrument.
 *
 * @param options what there is to choose from; empty where there is nothing to choose
 */
public record CorporateAction(
    String name,
    String instrument,
    ActionTerms terms,
    List<ActionOption> options,
    LocalDate exDate,
    Optional<LocalDate> recordDate,
    Optional<LocalDate> payDate,
    Optional<LocalDate> electionDeadline,
    ActionState state,
    String note) {
  public CorporateAction {
    options = List.copyOf(options);
  }

  /** What an option is called; empty for none. */
  public String optionTitle(String id) {
    return options.stream()
        .filter(option -> option.id().equals(id))
        .map(ActionOption::title)
        .findFirst()
        .orElse(id);
  }
}
