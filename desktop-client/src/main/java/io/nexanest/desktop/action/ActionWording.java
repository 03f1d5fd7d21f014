package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.action.ActionState;
import io.nexanest.desktop.gateway.action.ActionTerms;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import java.util.ArrayList;
import java.util.List;

/** Actions in words. */
final class ActionWording {
  private final Kit kit;
  private final ActionsViewModel model;

  ActionWording(Kit kit, ActionsViewModel model) {
    this.kit = kit;
    this.model = model;
  }

  /** "3 for 2", "0.125 USD a unit", "1 CHILD for 4"; or how many options there are. */
  String terms(CorporateAction action) {
    if (action.options().isEmpty()) {
      return terms(action.terms());
    }
    return action.options().size() + " options";
  }

  String terms(ActionTerms terms) {
    List<String> parts = new ArrayList<>();
    terms
        .ratioNew()
        .ifPresent(to -> parts.add(kit.formats().quantity(to)
            + (terms.counterInstrument().isEmpty()
                ? ""
                : " " + model.symbol(terms.counterInstrument()))
            + " for "
            + terms.ratioOld().map(kit.formats()::quantity).orElse("")));
    terms
        .cashPerUnit()
        .ifPresent(each -> parts.add(kit.formats().price(each) + " " + terms.currency()
            + (terms.type() == TransactionType.EXERCISE ? " to pay for each" : " a unit")));
    return String.join(" and ", parts);
  }

  static Tone tone(ActionState state) {
    return switch (state) {
      case APPLICABLE, ELECTION_DUE -> Tone.WARN;
      case APPLIED -> Tone.UP;
      case ANNOUNCED, OTHER -> Tone.PLAIN;
      case CANCELLED, NOT_HELD -> Tone.FLAT;
    };
  }
}
