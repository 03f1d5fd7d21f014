package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.taxonomy.Assignment;
import io.nexanest.desktop.gateway.taxonomy.ClassShare;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The classes that one holding is in, in percent, and from when; typed here and sent whole. */
public final class AssignViewModel {
  private static final String ALL_OF_IT = "100";

  private final TaxonomyGateway gateway;
  private final LiveValuation live;
  private final Latest latest;
  private final TaxonomyViewModel owner;
  private final ReadOnlyObjectWrapper<Optional<ClassLine>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<ShareLine>> shares =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Account>> accounts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty date = new SimpleStringProperty("");

  AssignViewModel(
      TaxonomyGateway gateway, LiveValuation live, Calls calls, TaxonomyViewModel owner) {
    this.gateway = gateway;
    this.live = live;
    latest = new Latest(calls);
    this.owner = owner;
  }

  /** The holding that is assigned. */
  public ReadOnlyObjectProperty<Optional<ClassLine>> subject() {
    return subject.getReadOnlyProperty();
  }

  /** Every class of the tree, in its order. */
  public ReadOnlyObjectProperty<List<ShareLine>> shares() {
    return shares.getReadOnlyProperty();
  }

  /** Those that can be assigned as a whole. */
  public ReadOnlyObjectProperty<List<Account>> accounts() {
    return accounts.getReadOnlyProperty();
  }

  void know(List<Account> now) {
    accounts.set(now);
  }

  /** From when; empty for the date in view. */
  public StringProperty date() {
    return date;
  }

  void open(Optional<ClassLine> holding, Optional<ClassLine> tree) {
    latest.renew();
    // The percents of the holding of before are not to be sent of this one.
    shares.set(List.of());
    subject.set(holding);
    date.set("");
    if (holding.isEmpty() || tree.isEmpty()) {
      return;
    }
    latest.when(
        gateway.assignments(
            owner.chosen().get(), holding.get().subject(), live.asOf().get()),
        found -> shares.set(lines(tree.get(), found)),
        owner::failed);
  }

  /** Sends the percents as they are typed; none takes the holding out of all classes. */
  public void save() {
    subject.get().ifPresent(this::save);
  }

  private void save(ClassLine holding) {
    if (shares.get().isEmpty()) {
      owner
          .notice()
          .set(Notice.warning(
              "The classes of '" + holding.title() + "' are not read yet; choose it again."));
      return;
    }
    List<ClassShare> typed = new ArrayList<>();
    for (ShareLine line : shares.get()) {
      String percent = line.percent().get().strip();
      if (!percent.isEmpty()) {
        try {
          typed.add(
              new ClassShare(line.classification(), new BigDecimal(percent).movePointLeft(2)));
        } catch (NumberFormatException e) {
          owner
              .notice()
              .set(Notice.warning("'" + percent + "' at '" + line.title()
                  + "' is not a percentage such as 60 or 33.3333."));
          return;
        }
      }
    }
    send(holding.subject(), typed);
  }

  /** A holding into a class or out of all; a class below another, or to the top. */
  public void drop(ClassLine what, ClassLine onto) {
    if (what.isHolding() && onto.classification().isEmpty()) {
      clear(what);
    } else if (what.isHolding()) {
      assign(what, onto.classification());
    } else if (!what.classification().equals(onto.classification())) {
      owner.changes().move(what.classification(), onto.classification());
    }
  }

  /** All of it into one class. */
  public void assign(ClassLine holding, String classification) {
    send(
        holding.subject(),
        List.of(new ClassShare(classification, new BigDecimal(ALL_OF_IT).movePointLeft(2))));
  }

  /** Into no class. */
  public void clear(ClassLine holding) {
    send(holding.subject(), List.of());
  }

  private void send(String what, List<ClassShare> typed) {
    String from = date.get().strip();
    try {
      String day = from.isEmpty()
          ? live.asOf().get().effectiveDate().map(LocalDate::toString).orElse("")
          : LocalDate.parse(from).toString();
      owner
          .changes()
          .assign(Map.of(
              TaxonomyField.SUBJECT,
              what,
              TaxonomyField.DATE,
              day,
              TaxonomyField.SHARES,
              ClassShare.write(typed)));
    } catch (DateTimeException e) {
      owner
          .notice()
          .set(Notice.warning(
              "A date is a day such as 2000-12-29; left empty, it is the date in view."));
    }
  }

  private static List<ShareLine> lines(ClassLine tree, List<Assignment> found) {
    List<ShareLine> lines = new ArrayList<>();
    tree.classes().forEach(top -> add(top, "", found, lines));
    return lines;
  }

  private static void add(
      ClassLine at, String above, List<Assignment> found, List<ShareLine> lines) {
    String percent = found.stream()
        .flatMap(one -> one.shares().stream())
        .filter(share -> share.classification().equals(at.classification()))
        .map(share -> share.weight().movePointRight(2).stripTrailingZeros().toPlainString())
        .findFirst()
        .orElse("");
    String title = above.isEmpty() ? at.title() : above + " › " + at.title();
    lines.add(ShareLine.of(at.classification(), title, percent));
    at.classes().forEach(below -> add(below, title, found, lines));
  }
}
