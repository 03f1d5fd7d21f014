package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.valuation.Figures;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Kpi;
import java.math.BigDecimal;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The scope's figures in one line; each opens its proof. */
final class KpiStripView extends HBox {
  private final Formats formats;
  private final Kpi value;
  private final Kpi day;
  private final Kpi total;
  private final Kpi unrealised;
  private final Kpi realised;
  private final Kpi income;
  private final Kpi cash;

  KpiStripView(DashboardViewModel model, Formats formats, Navigator navigator) {
    super(4);
    this.formats = formats;
    setId("kpis");
    value = kpi("value", "Value", "value", model, navigator);
    day = kpi("day-gain", "Day change", "day_change", model, navigator);
    total = kpi("total-gain", "Total gain", "total_gain", model, navigator);
    unrealised = kpi("unrealised", "Unrealised gain", "unrealised_gain", model, navigator);
    realised = kpi("realised", "Realised gain", "realised_gain", model, navigator);
    income = kpi("income", "Income", "income", model, navigator);
    cash = kpi("cash-kpi", "Cash", "cash", model, navigator);
  }

  private Kpi kpi(
      String id, String title, String figure, DashboardViewModel model, Navigator navigator) {
    Kpi kpi = new Kpi("kpi-" + id, title);
    kpi.onOpen(() -> {
      if (!model.valuation().get().isNone()) {
        navigator.open(Destination.proof(model.figure(figure)));
      }
    });
    HBox.setHgrow(kpi, Priority.ALWAYS);
    kpi.setPrefWidth(100);
    getChildren().add(kpi);
    return kpi;
  }

  void show(Valuation now) {
    if (now.isNone()) {
      for (Kpi each : new Kpi[] {value, day, total, unrealised, realised, income, cash}) {
        each.show(Formats.NONE, Tone.PLAIN, " ", Tone.PLAIN);
      }
      return;
    }
    Figures f = now.figures();
    String currency = now.currency();
    value.show(
        formats.money(f.value(), currency),
        Tone.PLAIN,
        "securities " + plain(f.marketValue(), currency),
        Tone.PLAIN);
    gain(day, f.dayChange(), currency, formats.signedPercent(f.dayChangeRatio()));
    gain(
        total,
        f.totalGain(),
        currency,
        formats.signedPercent(f.totalGainRatio())
            + " on net deposits "
            + plain(f.netDeposits(), currency));
    gain(unrealised, f.unrealisedGain(), currency, "cost " + plain(f.costBasis(), currency));
    gain(realised, f.realisedGain(), currency, "closed lots");
    income.show(
        formats.money(f.income(), currency),
        Tone.PLAIN,
        "fees " + plain(f.fees(), currency) + " · taxes " + plain(f.taxes(), currency),
        Tone.PLAIN);
    cash.show(
        formats.money(f.cash(), currency),
        Tone.PLAIN,
        "settled " + plain(f.settledCash(), currency)
            + (f.receivable().signum() == 0
                ? ""
                : " · receivable " + plain(f.receivable(), currency)),
        Tone.PLAIN);
  }

  private void gain(Kpi kpi, BigDecimal gain, String currency, String under) {
    kpi.show(formats.signedMoney(gain, currency), Tone.of(gain), under, Tone.PLAIN);
  }

  private String plain(BigDecimal amount, String currency) {
    return formats.amount(amount, Currencies.decimals(currency));
  }
}
