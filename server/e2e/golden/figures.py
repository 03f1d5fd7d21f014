#!/usr/bin/env python3
"""Works the demo households' figures out of their statements, by docs/concepts/figures.md alone.

It shares no code with the product: where the two differ by a cent, one of them is wrong.
It is one file on purpose, so that it can be read beside the page; its parts follow F1 to F5.

    python3 server/e2e/golden/figures.py            writes figures.json
    python3 server/e2e/golden/figures.py --check    fails when the committed file differs
"""
import bisect
import csv
import datetime
import io
import json
import pathlib
import sys
from collections import defaultdict
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 60
ROOT = pathlib.Path(__file__).resolve().parents[3]
DEMO = ROOT / "server/app/src/main/resources/demo"
OUT = ROOT / "server/e2e/src/test/resources/golden/figures.json"
ZERO = Decimal(0)
AAPL_SPLIT = "2014-06-09"

DATES = {
    "dow": [
        "1991-01-02",  # first session
        "1992-06-15",  # a withdrawal
        "1994-12-26",  # a Monday on which New York was closed
        "1996-02-12",  # a sale and a purchase of one name on one day
        "1997-10-27", "1997-10-28",  # the fall and the day after
        "1998-12-31",  # the last day without the euro
        "1999-01-02",  # a Saturday
        "1999-01-04",  # the first day of the euro
        "2000-07-03",  # a sale and a purchase of one name on one day, at average cost
        "2000-12-31",  # a Sunday with rates and without prices
        "2001-01-02",  # the last day
    ],
    "apple": [
        "2013-05-13",  # first session
        "2013-08-07", "2013-08-08",  # around an ex-date
        "2013-08-15",  # its pay date
        "2013-12-25",  # Christmas, no session
        "2014-06-06", "2014-06-08", "2014-06-09", "2014-06-10",  # around the split
        "2015-02-12",  # a pay date after the split
        "2016-01-02",  # a Saturday
        "2017-11-13",  # the Monday after an ex-date, with a pay date to come
        "2018-05-10", "2018-05-11",  # the last ex-date, whose pay date never comes
    ],
}
# Beside each portfolio in its own currency: (scope, view currency).
MORE_VIEWS = {
    "dow": [("household", "EUR"), ("household", "JPY"), ("portfolio:Growth", "CHF")],
    "apple": [("household", "USD"), ("portfolio:Dollar Depot", "EUR")],
}


def minor(currency):
    return Decimal(1) if currency == "JPY" else Decimal("0.01")


def to_minor(x, currency):
    return x.quantize(minor(currency), ROUND_HALF_EVEN)


def table(name):
    with open(DEMO / "data" / name, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f))


# ---------------------------------------------------------------------------- F1 rates and prices


def at_or_before(days, day):
    """Index of the last day on or before; -1 where there is none."""
    return bisect.bisect_right(days, day) - 1


class Market:
    def __init__(self):
        self.rates = defaultdict(lambda: ([], []))
        self.rate_days = []
        for r in table("fx_per_usd_daily_1990_2018.csv"):
            self.rate_days.append(r.pop("date"))
            for currency, text in r.items():
                if text:
                    self.rates[currency][0].append(self.rate_days[-1])
                    self.rates[currency][1].append(Decimal(text))
        self.closes = defaultdict(lambda: ([], []))
        for r in table("dow30_close_1991_2001.csv"):
            day = r.pop("date")
            for symbol, text in r.items():
                self.close(symbol, day, Decimal(text))
        for r in table("aapl_ohlcv_2013_2018.csv"):
            times = 7 if r["Date"] < AAPL_SPLIT else 1  # back to what was paid on that day
            traded = (Decimal(r["Close"]) * times).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
            self.close("AAPL", r["Date"], traded)

    def close(self, symbol, day, price):
        days, prices = self.closes[symbol]
        days.append(day)
        prices.append(price)

    def per_usd(self, currency, day):
        if currency == "USD":
            return Decimal(1)
        days, rates = self.rates[currency]
        return rates[max(0, at_or_before(days, day))]

    def rate(self, a, b, day):
        if a == b:
            return Decimal(1)
        quotient = self.per_usd(b, day) / self.per_usd(a, day)
        return quotient.quantize(Decimal("0.0000000001"), ROUND_HALF_EVEN)

    def rate_known(self, currency, day):
        return currency == "USD" or at_or_before(self.rates[currency][0], day) >= 0

    def price(self, symbol, day):
        days, prices = self.closes[symbol]
        return prices[max(0, at_or_before(days, day))]

    def session_before(self, symbol, day):
        """The session before the last one on or before the day; none at the beginning."""
        days = self.closes[symbol][0]
        i = at_or_before(days, day) - 1
        return days[i] if i >= 0 else None

    def rate_day_before(self, day):
        i = at_or_before(self.rate_days, day) - 1
        return self.rate_days[i] if i >= 0 else None


# ------------------------------------------------------------------------------------- statements

COLUMNS = ("date type symbol quantity price gross fee tax currency fx_rate counter_currency "
           "counter_amount counter_account settlement_date ex_date pay_date ratio reference "
           "note").split()
WORDS = {
    "Einzahlung": "DEPOSIT", "Auszahlung": "WITHDRAWAL", "Kauf": "BUY", "Verkauf": "SELL",
    "Zinsen": "INTEREST", "Sollzinsen": "INTEREST_CHARGE", "Gebühr": "FEE", "Steuer": "TAX",
    "Dividende": "DIVIDEND", "Überweisung": "CASH_TRANSFER", "Devisentausch": "FX_CONVERSION",
    "Aktiensplit": "SPLIT",
    "Wire In": "DEPOSIT", "Wire Out": "WITHDRAWAL", "Buy": "BUY", "Sell": "SELL",
    "Cash Dividend": "DIVIDEND", "Interest Earned": "INTEREST",
    "Margin Interest": "INTEREST_CHARGE", "Service Fee": "FEE", "Tax Payment": "TAX",
    "Journal Transfer": "CASH_TRANSFER", "Currency Exchange": "FX_CONVERSION",
    "Stock Split": "SPLIT",
}
NUMBERS = "quantity price gross fee tax fx_rate counter_amount".split()
DAYS = "date settlement_date ex_date pay_date".split()


def statement(path, dialect):
    raw = path.read_bytes().decode("iso-8859-1" if dialect == "german" else "utf-8")
    rows = csv.reader(io.StringIO(raw), delimiter=";" if dialect == "german" else ",")
    next(rows)
    return [plain(dict(zip(COLUMNS, cells, strict=True)), dialect) for cells in rows]


def plain(row, dialect):
    for c in NUMBERS:
        text = row[c]
        if dialect == "german":
            text = text.replace(".", "").replace(",", ".")
        elif dialect == "us":
            text = text.replace("$", "").replace(",", "")
        row[c] = Decimal(text) if text else None
    form = {"german": "%d.%m.%Y", "us": "%m/%d/%Y", "canonical": "%Y-%m-%d"}[dialect]
    for c in DAYS:
        if row[c]:
            row[c] = datetime.datetime.strptime(row[c], form).date().isoformat()
    row["type"] = WORDS.get(row["type"], row["type"])
    for c in ("fee", "tax"):
        row[c] = row[c] or ZERO
    return row


# ------------------------------------------------------------------ F2 what a trade costs and brings


class Trade:
    """An acquisition's cost or a disposal's proceeds, in I and in V. All demo shares are in USD."""

    def __init__(self, row, view, market):
        sign = 1 if row["type"] == "BUY" else -1
        own, settle = "USD", row["currency"]
        gross = row["gross"]
        if gross is None:
            gross = to_minor(row["quantity"] * row["price"], own)
        costs = row["fee"] + row["tax"]
        self.gross, self.day, self.quantity = gross, row["date"], row["quantity"]
        if settle == own:
            in_own = gross + sign * costs
            self.net_cash = in_own
        else:
            in_own = gross + sign * to_minor(costs / row["fx_rate"], own)
            self.net_cash = to_minor(gross * row["fx_rate"], settle) + sign * costs
        if settle == view:
            self.in_view = self.net_cash
        elif own == view:
            self.in_view = in_own
        else:
            self.in_view = to_minor(in_own * market.rate(own, view, self.day), view)
        self.buys = sign > 0


# ------------------------------------------------------------------------------------------ F3 lots


class Lots:
    """Open lots, oldest first; at average cost there is one."""

    def __init__(self, average, view):
        self.average, self.view, self.open = average, view, []

    def acquire(self, quantity, cost):
        if self.average and self.open:
            self.open[0][0] += quantity
            self.open[0][1] += cost
        else:
            self.open.append([quantity, cost])

    def dispose(self, quantity):
        """The cost that moves out with the quantity."""
        moved = ZERO
        while quantity > 0:
            if not self.open:
                raise SystemExit("a sale of more than is held")
            lot = self.open[0]
            taken = min(quantity, lot[0])
            cost = lot[1] if taken == lot[0] else to_minor(lot[1] * taken / lot[0], self.view)
            lot[0] -= taken
            lot[1] -= cost
            moved += cost
            quantity -= taken
            if lot[0] == 0:
                self.open.pop(0)
        return moved

    def split(self, new, old):
        for lot in self.open:
            lot[0] = lot[0] * new / old

    def quantity(self):
        return sum((lot[0] for lot in self.open), ZERO)

    def cost(self):
        return sum((lot[1] for lot in self.open), ZERO)


ORDER = {"SPLIT": 0, "BUY": 1, "SELL": 3}


def in_lot_order(rows):
    return sorted(rows, key=lambda r: (r["date"], ORDER.get(r["type"], 2)))  # a stable sort


# --------------------------------------------------------------------------- F4 figures of a position


def security(account, symbol, day, view, market):
    rows = [r for r in account["rows"] if r["symbol"] == symbol]
    before = market.session_before(symbol, day)
    lots, realised, income = Lots(account["lot_policy"] == "AVERAGE", view), ZERO, ZERO
    quantity_before, net_bought = ZERO, ZERO
    for r in in_lot_order(rows):
        if r["date"] > day:
            break
        if r["type"] == "SPLIT":
            new, old = r["ratio"].split(":")
            lots.split(Decimal(new), Decimal(old))
        elif r["type"] == "DIVIDEND":
            income += dividend(r, view, market)
        else:
            trade = Trade(r, view, market)
            if trade.buys:
                lots.acquire(trade.quantity, trade.in_view)
            else:
                realised += trade.in_view - lots.dispose(trade.quantity)
            if before is None or r["date"] > before:
                net_bought += trade.in_view if trade.buys else -trade.in_view
        if before is not None and r["date"] <= before:
            quantity_before = lots.quantity()
    for r in rows:
        if owed(r, day):
            income += sum(accrued(r, day, view, market))
    price, rate = market.price(symbol, day), market.rate("USD", view, day)
    value = to_minor(lots.quantity() * price * rate, view)
    value_before = ZERO
    if before is not None:
        value_before = to_minor(quantity_before * market.price(symbol, before)
                                * market.rate("USD", view, before), view)
    return {
        "account": account["name"], "instrument": symbol, "quantity": lots.quantity(),
        "price": price, "rate": rate, "market_value": value, "cost_basis": lots.cost(),
        "unrealised_gain": value - lots.cost(), "realised_gain": realised, "income": income,
        "day_change": value - value_before - net_bought,
    }


def dividend(r, view, market):
    if r["currency"] == view and r["fx_rate"] is not None:
        return to_minor(r["gross"] * r["fx_rate"], view)
    return to_minor(r["gross"] * market.rate("USD", view, r["date"]), view)


def owed(r, day):
    """Whether it is an income that is earned by that day and paid after it."""
    return r["type"] == "DIVIDEND" and r["ex_date"] and r["ex_date"] <= day < r["date"]


def accrued(r, day, view, market):
    """Net, fee and tax of what is owed, in V at the day's rate."""
    gross = r["gross"] if r["fx_rate"] is None else to_minor(r["gross"] * r["fx_rate"], r["currency"])
    rate = market.rate(r["currency"], view, day)
    return [to_minor(x * rate, view) for x in (gross - r["fee"] - r["tax"], r["fee"], r["tax"])]


def cash_legs(account, everyone):
    """(day, settlement day, currency, amount, row) of all that moved the account's cash."""
    for r in account["rows"]:
        yield from own_legs(r)
    for other in everyone:
        for r in other["rows"]:
            if r["type"] == "CASH_TRANSFER" and r["counter_account"] == account["name"]:
                yield r["date"], r["settlement_date"] or r["date"], r["currency"], r["gross"], r


def own_legs(r):
    kind, day, settled = r["type"], r["date"], r["settlement_date"] or r["date"]
    if kind == "SPLIT":
        return
    if kind in ("BUY", "SELL"):
        cash = Trade(r, r["currency"], None).net_cash
        yield day, settled, r["currency"], -cash if kind == "BUY" else cash, r
        return
    gross = r["gross"]
    if kind == "DIVIDEND" and r["fx_rate"] is not None:
        gross = to_minor(gross * r["fx_rate"], r["currency"])
    came_in = kind in ("DEPOSIT", "INTEREST", "DIVIDEND")
    yield day, settled, r["currency"], (gross if came_in else -gross) - r["fee"] - r["tax"], r
    if kind == "FX_CONVERSION":
        yield day, settled, r["counter_currency"], r["counter_amount"], r


def cash(account, everyone, currency, day, view, market):
    before = market.rate_day_before(day)
    balance = settled = balance_before = income = ZERO
    for moved, settles, unit, amount, row in cash_legs(account, everyone):
        if unit != currency or moved > day:
            continue
        balance += amount
        settled += amount if settles <= day else ZERO
        balance_before += amount if before is not None and moved <= before else ZERO
        if row["type"] in ("INTEREST", "INTEREST_CHARGE"):
            sign = 1 if row["type"] == "INTEREST" else -1
            income += sign * to_minor(row["gross"] * market.rate(unit, view, moved), view)
    rate = market.rate(currency, view, day)
    change = ZERO
    if before is not None:
        change = to_minor(balance_before * rate, view) - to_minor(
            balance_before * market.rate(currency, view, before), view)
    return {
        "account": account["name"], "cash": currency, "balance": balance, "rate": rate,
        "settled_balance": settled, "market_value": to_minor(balance * rate, view),
        "settled_cash": to_minor(settled * rate, view), "income": income, "day_change": change,
    }


# ------------------------------------------------------------- F5 figures of a portfolio or household


def positions(scope, everyone, day, view, market):
    for account in scope:
        symbols = {r["symbol"] for r in account["rows"] if r["symbol"] and r["date"] <= day}
        for symbol in sorted(symbols):
            yield security(account, symbol, day, view, market)
        units = {leg[2] for leg in cash_legs(account, everyone) if leg[0] <= day}
        for unit in sorted(units):
            yield cash(account, everyone, unit, day, view, market)


def withheld(row, amount, view, market):
    """A fee or tax kept back from an income, in V; the transaction's own rate wins."""
    if row["fx_rate"] is None or row["currency"] == view:
        return to_minor(amount * market.rate(row["currency"], view, row["date"]), view)
    own = to_minor(amount / row["fx_rate"], "USD")
    return to_minor(own * market.rate("USD", view, row["date"]), view)


def booked(scope, everyone, day, view, market):
    """Net deposits, fees, taxes."""
    names = {a["name"] for a in scope}
    deposits = fees = taxes = ZERO
    for account in everyone:
        for r in account["rows"]:
            if r["date"] > day:
                continue
            rate = market.rate(r["currency"], view, r["date"])
            kind, inside = r["type"], account["name"] in names
            value = to_minor(r["gross"] * rate, view) if r["gross"] is not None else ZERO
            if kind == "CASH_TRANSFER":
                deposits += value * ((r["counter_account"] in names) - inside)
            if not inside:
                continue
            if kind in ("DEPOSIT", "WITHDRAWAL"):
                deposits += value if kind == "DEPOSIT" else -value
            elif kind == "FEE":
                fees += value
            elif kind == "TAX":
                taxes += value
            if kind not in ("BUY", "SELL"):
                fees += withheld(r, r["fee"], view, market)
                taxes += withheld(r, r["tax"], view, market)
    return deposits, fees, taxes


def evaluate(scope, everyone, day, view, market):
    held = list(positions(scope, everyone, day, view, market))

    def total(name, kind=None):
        return sum((p[name] for p in held if name in p and (kind is None or kind in p)), ZERO)

    deposits, fees, taxes = booked(scope, everyone, day, view, market)
    pending = [accrued(r, day, view, market) for a in scope for r in a["rows"] if owed(r, day)]
    receivable, fee, tax = (sum((p[i] for p in pending), ZERO) for i in range(3))
    securities, money = total("market_value", "instrument"), total("market_value", "cash")
    value = securities + money + receivable
    return {
        "figures": {
            "value": value, "market_value": securities, "cash": money, "receivable": receivable,
            "settled_cash": total("settled_cash"), "cost_basis": total("cost_basis"),
            "unrealised_gain": total("unrealised_gain"), "realised_gain": total("realised_gain"),
            "income": total("income"), "fees": fees + fee, "taxes": taxes + tax,
            "net_deposits": deposits, "total_gain": value - deposits, "day_change": total("day_change"),
        },
        "positions": held,
    }


# --------------------------------------------------------------------------------------- the report


def text(x, view):
    """Figures with the minor unit's decimals; quantities, prices and rates without idle zeros."""
    return format(to_minor(x, view), "f")


def bare(x):
    shown = format(x, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


NOT_IN_VIEW = {"quantity", "price", "rate", "balance", "settled_balance"}


def shown(record, view):
    return {k: v if isinstance(v, str) else bare(v) if k in NOT_IN_VIEW else text(v, view)
            for k, v in record.items()}


def check(record, one_currency):
    """What must hold whatever the rules' details are."""
    f = record["figures"]
    for p in record["positions"]:
        assert p.get("quantity", ZERO) >= 0, p
        assert p.get("balance", ZERO) >= 0, p
    if one_currency:
        made = f["unrealised_gain"] + f["realised_gain"] + f["income"] - f["fees"] - f["taxes"]
        assert f["total_gain"] == made, f


def scenario(name, market):
    folder = DEMO / "statements" / name
    house = json.loads((folder / "household.json").read_text(encoding="utf-8"))
    everyone = house["accounts"]
    for a in everyone:
        a["rows"] = statement(folder / a["file"], a["dialect"])
    by_name = {a["name"]: a for a in everyone}
    scopes = {"household": everyone}
    views = [("household", house["currency"])]
    for p in house["portfolios"]:
        scopes["portfolio:" + p["name"]] = [by_name[n] for n in p["accounts"]]
        views.append(("portfolio:" + p["name"], p["currency"]))
    result = []
    for scope, view in views + MORE_VIEWS[name]:
        own = (scope, view) in views
        days = {}
        for day in DATES[name]:
            record = evaluate(scopes[scope], everyone, day, view, market)
            check(record, (scope, view) == ("portfolio:Growth", "USD"))
            days[day] = {"figures": shown(record["figures"], view)}
            if not market.rate_known(view, day):
                days[day]["flags"] = ["rate_first"]
            if own:
                days[day]["positions"] = [shown(p, view) for p in record["positions"]]
        result.append({"scope": scope, "currency": view, "dates": days})
    return {"household": house["household"], "views": result}


def laid_out(report):
    """One line a position, so that a difference is read at once."""
    lines = ["{", ' "format": 1,', ' "scenarios": {']
    for i, (name, s) in enumerate(report.items()):
        lines.append(f'  {json.dumps(name)}: {{"household": {json.dumps(s["household"])}, "views": [')
        for j, v in enumerate(s["views"]):
            lines.append(f'   {{"scope": {json.dumps(v["scope"])}, "currency": '
                         f'{json.dumps(v["currency"])}, "dates": {{')
            days = [day_lines(d, r) for d, r in v["dates"].items()]
            lines.append(",\n".join(days))
            lines.append("   }}" + ("," if j + 1 < len(s["views"]) else ""))
        lines.append("  ]}" + ("," if i + 1 < len(report) else ""))
    return "\n".join(lines + [" }", "}"]) + "\n"


def day_lines(day, record):
    def dump(x):
        return json.dumps(x, ensure_ascii=False)

    parts = [f'     "figures": {dump(record["figures"])}']
    if "flags" in record:
        parts.append(f'     "flags": {dump(record["flags"])}')
    if "positions" in record:
        rows = ",\n".join("      " + dump(p) for p in record["positions"])
        parts.append(f'     "positions": [\n{rows}\n     ]')
    return f'    "{day}": {{\n' + ",\n".join(parts) + "\n    }"


def main():
    market = Market()
    made = laid_out({name: scenario(name, market) for name in DATES})
    json.loads(made)
    if "--check" in sys.argv:
        if OUT.read_text(encoding="utf-8") != made:
            raise SystemExit(f"{OUT.name} is not what the statements give; run figures.py")
        return
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(made, encoding="utf-8")
    print(f"{OUT.name}: {len(made)} characters")


if __name__ == "__main__":
    main()
