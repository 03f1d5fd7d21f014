#!/usr/bin/env python3
"""Writes the statements and household descriptions of the demo scenarios.

The households are invented; the prices and rates they trade at are the real ones in demo/data.
Run it again and the same bytes come out: it draws from a fixed seed and reads no clock.
It is one file on purpose, so that the whole story of a household can be read from top to bottom.

    python3 server/e2e/golden/make_statements.py
"""
import csv
import datetime
import io
import json
import pathlib
import random
from decimal import ROUND_HALF_EVEN, Decimal

ROOT = pathlib.Path(__file__).resolve().parents[3]
DEMO = ROOT / "server/app/src/main/resources/demo"
COLUMNS = (
    "date,type,symbol,quantity,price,gross,fee,tax,currency,fx_rate,counter_currency,"
    "counter_amount,counter_account,settlement_date,ex_date,pay_date,ratio,reference,note"
).split(",")
GERMAN_COLUMNS = (
    "Datum,Typ,Symbol,Stück,Kurs,Betrag,Gebühr,Steuer,Währung,Wechselkurs,Gegenwährung,"
    "Gegenbetrag,Gegenkonto,Valuta,Ex-Tag,Zahltag,Verhältnis,Referenz,Notiz"
).split(",")
US_COLUMNS = (
    "Date|Action|Symbol|Quantity|Price|Amount|Commission|Tax|Currency|FX Rate|Counter Currency|"
    "Counter Amount|Counter Account|Settlement Date|Ex Date|Pay Date|Ratio|Reference|Description"
).split("|")
GERMAN_TYPES = {
    "DEPOSIT": "Einzahlung", "WITHDRAWAL": "Auszahlung", "BUY": "Kauf", "SELL": "Verkauf",
    "DIVIDEND": "Dividende", "INTEREST": "Zinsen", "INTEREST_CHARGE": "Sollzinsen",
    "FEE": "Gebühr", "TAX": "Steuer", "CASH_TRANSFER": "Überweisung",
    "FX_CONVERSION": "Devisentausch", "SPLIT": "Aktiensplit",
}
GERMAN_NOTES = {
    "Opening deposit": "Ersteinzahlung", "Savings": "Sparrate", "Credit interest": "Habenzinsen",
}
US_TYPES = {
    "DEPOSIT": "Wire In", "WITHDRAWAL": "Wire Out", "BUY": "Buy", "SELL": "Sell",
    "DIVIDEND": "Cash Dividend", "INTEREST": "Interest Earned",
    "INTEREST_CHARGE": "Margin Interest", "FEE": "Service Fee", "TAX": "Tax Payment",
    "CASH_TRANSFER": "Journal Transfer", "FX_CONVERSION": "Currency Exchange",
    "SPLIT": "Stock Split",
}
DATES = {"date", "settlement_date", "ex_date", "pay_date"}
MONEY = {"gross", "fee", "tax", "counter_amount", "price"}
NUMBERS = MONEY | {"quantity", "fx_rate"}
CENT = Decimal("0.01")


def cents(x):
    return Decimal(x).quantize(CENT, ROUND_HALF_EVEN)


def iso(text):
    return datetime.date.fromisoformat(text)


def read(name):
    with open(DEMO / "data" / name, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f))


class Rates:
    def __init__(self):
        self.rows = [(r["date"], r) for r in read("fx_per_usd_daily_1990_2018.csv")]

    def per_usd(self, currency, date):
        if currency == "USD":
            return Decimal(1)
        known = [r[currency] for d, r in self.rows if r[currency] and d <= date]
        return Decimal(known[-1])

    def cross(self, a, b, date):
        return self.per_usd(b, date) / self.per_usd(a, date)


class Account:
    """One account's cash, units and statement rows as they come about."""

    def __init__(self, world, name, institution, currency, policy, dialect, file):
        self.world, self.name, self.institution = world, name, institution
        self.currency, self.policy, self.dialect, self.file = currency, policy, dialect, file
        self.cash, self.units, self.rows = {}, {}, []
        self.commission = (Decimal("0.001"), Decimal("9.90"))
        self.trade_tax = Decimal(0)

    def move(self, currency, amount):
        left = self.cash.get(currency, Decimal(0)) + amount
        if left < 0:
            raise SystemExit(f"{self.name}: cash {currency} would be {left} on {self.world.date}")
        self.cash[currency] = left

    def row(self, kind, **fields):
        prefix = "".join(w[0] for w in self.name.split()).upper()
        fields.update(date=self.world.date, type=kind)
        fields["reference"] = f"{prefix}-{self.world.date[:4]}-{len(self.rows) + 1:05d}"
        self.rows.append({k: str(v) for k, v in fields.items()})

    def cash_in(self, kind, amount, tax=None, note=""):
        self.move(self.currency, amount - (tax or 0))
        extra = {"tax": tax} if tax else {}
        self.row(kind, gross=amount, currency=self.currency, note=note, **extra)

    def cash_out(self, kind, amount, note=""):
        self.move(self.currency, -amount)
        self.row(kind, gross=amount, currency=self.currency, note=note)

    def transfer(self, other, currency, amount, note=""):
        self.move(currency, -amount)
        other.move(currency, amount)
        self.row("CASH_TRANSFER", gross=amount, currency=currency, counter_account=other.name,
                 note=note)

    def convert(self, source, amount, target):
        rate = self.world.rates.cross(source, target, self.world.date) * Decimal("0.996")
        got = cents(amount * rate)
        self.move(source, -amount)
        self.move(target, got)
        self.row("FX_CONVERSION", gross=amount, currency=source, counter_currency=target,
                 counter_amount=got)

    def own_rate(self, settle, spread):
        """The broker's rate: units of the settlement currency for one US dollar."""
        if settle == "USD":
            return None
        mid = self.world.rates.per_usd(settle, self.world.date)
        return (mid * (1 + spread)).quantize(Decimal("0.000001"), ROUND_HALF_EVEN)

    def trade(self, kind, symbol, quantity, settle=None, gross=None, price=None, note=""):
        settle = settle or self.currency
        price = price or self.world.fill(symbol)
        gross = gross if gross is not None else cents(quantity * price)
        buying = kind == "BUY"
        rate = self.own_rate(settle, Decimal("0.0025") * (1 if buying else -1))
        paid = cents(gross * rate) if rate else gross
        share, least = self.commission
        fee = max(least, cents(paid * share)) if share or least else Decimal(0)
        tax = cents(paid * self.trade_tax)
        held = self.units.get(symbol, Decimal(0)) + (quantity if buying else -quantity)
        if held < 0:
            raise SystemExit(f"{self.name}: {symbol} would be {held} on {self.world.date}")
        self.units[symbol] = held
        self.move(settle, -(paid + fee + tax) if buying else paid - fee - tax)
        fields = dict(symbol=symbol, quantity=quantity, price=price, gross=gross, currency=settle,
                      settlement_date=self.world.settlement(), note=note)
        if fee:
            fields["fee"] = fee
        if tax:
            fields["tax"] = tax
        if rate:
            fields["fx_rate"] = rate
        self.row(kind, **fields)

    def buy_for(self, symbol, budget, settle=None, lot=5):
        """Buys whole lots of units for at most the budget, costs included."""
        settle = settle or self.currency
        dollars = budget / self.world.rates.per_usd(settle, self.world.date)
        price = self.world.fill(symbol)
        quantity = Decimal(int(dollars * Decimal("0.985") / price / lot) * lot)
        if quantity > 0:
            self.trade("BUY", symbol, quantity, settle=settle, price=price)

    def sell_part(self, symbol, part, settle=None):
        held = self.units.get(symbol, Decimal(0))
        quantity = held if part >= 1 else Decimal(int(held * part))
        if quantity > 0:
            self.trade("SELL", symbol, quantity, settle=settle)


class World:
    def __init__(self, seed, prices, sessions):
        self.rates, self.prices, self.sessions = Rates(), prices, sessions
        self.random, self.date = random.Random(seed), sessions[0]

    def fill(self, symbol):
        """A trade's price lies within 0.3 % of the close."""
        slip = Decimal(str(round((self.random.random() - 0.5) * 0.006, 6)))
        return max(CENT, cents(self.prices[symbol][self.date] * (1 + slip)))

    def pick(self, names):
        return names[int(self.random.random() * len(names))]

    def settlement(self):
        days = 5 if self.date < "1995-06-07" else 3 if self.date < "2017-09-05" else 2
        day = iso(self.date)
        while days:
            day += datetime.timedelta(days=1)
            days -= day.weekday() < 5
        return day.isoformat()


# ---------------------------------------------------------------------------------------------
# dow: ten years of a family in four currencies

PLANS = {
    "US Custody": dict(start="1991-01-02", first="60000", quarterly="4500", sell=0.55, fee="25.00",
                       names="GE XOM IBM KO MRK PG MMM BA INTC MSFT WMT JNJ".split()),
    "Retirement Plan": dict(start="1991-02-01", first="8000", monthly="650", sell=0.12, fee="6.50",
                            names="MO DD T HWP MCD C".split()),
    "London Account": dict(start="1993-01-04", first="25000", quarterly="1800", sell=0.45,
                           fee="15.00", names="AXP CAT DIS EK GE IP".split()),
    "Zürich Depot": dict(start="1994-03-01", first="90000", quarterly="5000", sell=0.5,
                         fee="40.00", names="HD HON JPM SBC UTX MRK AA".split()),
    "Euro Depot": dict(start="1999-01-04", first="40000", quarterly="6000", sell=0.6, fee="12.50",
                       names="INTC MSFT GM WMT HD".split()),
}


def dow():
    prices, sessions = {}, []
    for r in read("dow30_close_1991_2001.csv"):
        sessions.append(r["date"])
        for symbol, close in r.items():
            if symbol != "date":
                prices.setdefault(symbol, {})[r["date"]] = Decimal(close)
    w = World(19910102, prices, sessions)
    us = Account(w, "US Custody", "Hudson Street Brokerage", "USD", "FIFO", "canonical",
                 "us-custody.csv")
    plan = Account(w, "Retirement Plan", "Prairie Retirement Trust", "USD", "AVERAGE", "us",
                   "retirement-plan.csv")
    uk = Account(w, "London Account", "Thames Stockbrokers", "GBP", "FIFO", "canonical",
                 "london-account.csv")
    swiss = Account(w, "Zürich Depot", "Limmatbank", "CHF", "FIFO", "canonical",
                    "zuerich-depot.csv")
    euro = Account(w, "Euro Depot", "Rheinische Depotbank", "EUR", "AVERAGE", "german",
                   "euro-depot.csv")
    swiss.trade_tax, plan.commission = Decimal("0.0015"), (Decimal(0), Decimal(0))
    accounts = [us, plan, uk, swiss, euro]
    before = ""
    for date in sessions:
        w.date = date
        for a in accounts:
            dow_day(w, a, PLANS[a.name], date, before)
        dow_specials(w, us, plan, uk, swiss, euro)
        before = date
    portfolios = [("Growth", "USD", [us]), ("Pension", "GBP", [plan, uk]),
                  ("Europe", "CHF", [swiss, euro])]
    write("dow", "Hartmann Family", "USD", sessions[-1], portfolios)


def dow_day(w, a, p, date, before):
    if date < p["start"]:
        return
    if before < p["start"]:
        a.cash_in("DEPOSIT", Decimal(p["first"]), note="Opening deposit")
        for name in p["names"][:3]:
            a.buy_for(name, Decimal(p["first"]) * Decimal("0.3"))
        return
    if before[:7] == date[:7]:
        return
    month, n = int(date[5:7]), int(date[:4]) * 12 + int(date[5:7])
    if "monthly" in p:
        a.cash_in("DEPOSIT", Decimal(p["monthly"]), note="Monthly contribution")
        name = p["names"][n % len(p["names"])]
        price = w.fill(name)
        amount = Decimal(p["monthly"]) - 30
        a.trade("BUY", name, (amount / price).quantize(Decimal("0.0001")), gross=amount,
                price=price, note="Savings plan")
    if month % 3 == 1:
        dow_quarter(w, a, p)


def dow_quarter(w, a, p):
    interest = cents(a.cash[a.currency] * Decimal("0.008"))
    if interest > 0:
        withheld = cents(interest * Decimal("0.35")) if a.currency == "CHF" else None
        a.cash_in("INTEREST", interest, tax=withheld, note="Credit interest")
    if "quarterly" in p:
        a.cash_in("DEPOSIT", Decimal(p["quarterly"]), note="Savings")
    a.cash_out("FEE", Decimal(p["fee"]), note="Depotführung" if a.dialect == "german"
               else "Custody fee, \"standard\" tariff")
    held = [s for s in p["names"] if a.units.get(s, 0) > 0]
    if held and w.random.random() < p["sell"]:
        part = Decimal(1) if w.random.random() < 0.15 else cents(0.15 + 0.5 * w.random.random())
        a.sell_part(w.pick(held), part)
    if "quarterly" in p:
        for share in (Decimal("0.45"), Decimal("0.6")):
            a.buy_for(w.pick(p["names"]), a.cash[a.currency] * share)
    elif a.cash["USD"] > 2500:
        a.buy_for(w.pick(p["names"]), a.cash["USD"] * Decimal("0.7"), lot=1)
    if a.cash.get("USD", 0) > 2000 and a.currency != "USD":
        a.buy_for(w.pick(p["names"]), a.cash["USD"] * Decimal("0.9"), settle="USD")


def first_on(w, date):
    """True on the first session on or after the date."""
    i = w.sessions.index(w.date)
    return w.date >= date and (i == 0 or w.sessions[i - 1] < date)


def dow_specials(w, us, plan, uk, swiss, euro):
    year = w.date[:4]
    if first_on(w, f"{year}-06-15") and year >= "1992":
        us.cash_out("WITHDRAWAL", Decimal(400 + 50 * (int(year) - 1992)), note="Summer")
    if first_on(w, f"{year}-04-13") and year >= "1992":
        us.cash_out("TAX", Decimal(int(year) - 1985) * Decimal("21.35"), note="Tax on interest")
    if first_on(w, f"{year}-10-20") and year >= "1991":
        us.transfer(plan, "USD", Decimal(500), note="Yearly top-up")
    if first_on(w, f"{year}-11-03") and year in ("1994", "1995", "1997", "1999"):
        us.sell_part(max(us.units, key=lambda s: us.units[s] * w.prices[s][w.date]),
                     Decimal("0.25"))
    if first_on(w, f"{year}-11-10") and year in ("1994", "1995", "1997", "1999"):
        us.transfer(swiss, "USD", cents(us.cash["USD"] * Decimal("0.6")), note="To Switzerland")
    if first_on(w, f"{year}-11-13") and year in ("1994", "1997"):
        swiss.convert("USD", cents(swiss.cash["USD"] * Decimal("0.5")), "CHF")
    if first_on(w, f"{year}-08-21") and year in ("1993", "1996", "1998", "2000"):
        us.cash_out("INTEREST_CHARGE", Decimal("17.42"), note="Late settlement")
        if swiss.rows:
            swiss.cash_out("INTEREST_CHARGE", Decimal("12.85"), note="Lombard interest")
    if w.date == "1996-02-12":  # a sale and a purchase of one name on one day
        name = max(uk.units, key=lambda s: uk.units[s] * w.prices[s][w.date])
        uk.sell_part(name, Decimal("0.5"))
        uk.buy_for(name, uk.cash["GBP"] * Decimal("0.5"))
    if w.date == "1997-10-28":  # the day after the fall
        us.buy_for("IBM", us.cash["USD"] * Decimal("0.7"))
        plan.sell_part("HWP", Decimal("0.3"))
    if w.date == "1999-02-01":
        swiss.sell_part("HD", Decimal("0.4"))
    if w.date == "1999-02-08":
        swiss.convert("CHF", Decimal(9000), "EUR")
        swiss.transfer(euro, "EUR", Decimal(5000), note="To the new euro account")
    if w.date == "1999-09-13":
        uk.convert("GBP", Decimal(600), "EUR")
    if w.date == "2000-05-15":
        uk.transfer(euro, "EUR", uk.cash["EUR"], note="Moves out of London")
        euro.convert("EUR", Decimal(2500), "USD")
        euro.buy_for("INTC", euro.cash["USD"], settle="USD", lot=1)
    if w.date == "2000-09-22":
        euro.cash_out("WITHDRAWAL", Decimal(750), note="Für die Küche")
    if w.date == "2000-12-28":  # settles after the last business day
        us.sell_part("GE", Decimal("0.2"))
        swiss.sell_part("HD", Decimal("0.5"))
        euro.sell_part("MSFT", Decimal("0.35"))


# ---------------------------------------------------------------------------------------------
# apple: one share, its split and its dividends, counted in euros

SPLIT = "2014-06-09"


def apple_prices():
    """Closes as traded: the file's are adjusted for the split, so those before it are times 7."""
    closes, dividends, before = {}, {}, None
    for r in read("aapl_ohlcv_2013_2018.csv"):
        close, adjusted = Decimal(r["Close"]), Decimal(r["Adj Close"])
        closes[r["Date"]] = cents(close * (7 if r["Date"] < SPLIT else 1))
        if before:
            dividend = before[0] * (1 - (before[1] / before[0]) / (adjusted / close))
            if dividend > Decimal("0.1"):
                dividends[r["Date"]] = cents(dividend)
        before = (close, adjusted)
    return closes, dividends


def apple():
    closes, dividends = apple_prices()
    w = World(20130513, {"AAPL": closes}, sorted(closes))
    eur = Account(w, "Euro Account", "Isar Direktbank", "EUR", "FIFO", "canonical",
                  "euro-account.csv")
    usd = Account(w, "Dollar Account", "Bay Brokers", "USD", "AVERAGE", "us", "dollar-account.csv")
    due, before = {}, ""
    for date in w.sessions:
        w.date = date
        if date == SPLIT:
            for a in (eur, usd):
                a.units["AAPL"] *= 7
                a.row("SPLIT", symbol="AAPL", ratio="7:1", currency=a.currency)
        if date in dividends:
            pay = (iso(date) + datetime.timedelta(days=7)).isoformat()
            for a in (eur, usd):
                if a.units.get("AAPL", 0) > 0:
                    due.setdefault(pay, []).append((a, a.units["AAPL"], dividends[date], date))
        for pay in sorted(p for p in due if p <= date):
            w.date = pay
            for a, units, each, ex in due.pop(pay):
                apple_dividend(a, units, each, ex)
            w.date = date
        apple_day(w, eur, usd, before)
        before = date
    write("apple", "Brandt Household", "EUR", w.sessions[-1],
          [("Euro Depot", "EUR", [eur]), ("Dollar Depot", "USD", [usd])])


def apple_dividend(a, units, each, ex):
    gross = cents(units * each)
    rate = a.own_rate(a.currency, Decimal("-0.0025"))
    got = cents(gross * rate) if rate else gross
    tax = cents(got * Decimal("0.15"))
    a.move(a.currency, got - tax)
    extra = {"fx_rate": rate} if rate else {}
    a.row("DIVIDEND", symbol="AAPL", quantity=units, price=each, gross=gross, tax=tax,
          currency=a.currency, ex_date=ex, pay_date=a.world.date,
          note="15% withheld at source", **extra)


def apple_day(w, eur, usd, before):
    if not before:
        eur.cash_in("DEPOSIT", Decimal(40000), note="Opening deposit")
        usd.cash_in("DEPOSIT", Decimal(30000), note="Opening deposit")
        eur.trade("BUY", "AAPL", Decimal(60))
        usd.trade("BUY", "AAPL", Decimal(45))
        return
    if before[:7] != w.date[:7]:
        month = int(w.date[5:7])
        eur.cash_in("DEPOSIT", Decimal(400), note="Savings")
        if month % 3 == 1:
            eur.buy_for("AAPL", eur.cash["EUR"] * Decimal("0.9"), lot=1)
            usd.buy_for("AAPL", usd.cash["USD"] * Decimal("0.4"), lot=1)
            usd.cash_in("INTEREST", cents(usd.cash["USD"] * Decimal("0.0005")))
            eur.cash_out("FEE", Decimal("9.00"), note="Custody fee")
        if month == 9:
            eur.sell_part("AAPL", Decimal("0.12"))
            usd.sell_part("AAPL", Decimal("0.2"))
        if month == 11:
            eur.transfer(usd, "EUR", Decimal(500), note="To the dollar account")
            usd.convert("EUR", usd.cash["EUR"] - 100, "USD")
        if month == 3:
            eur.cash_out("TAX", Decimal("88.20"), note="Final tax on interest and gains")
    if w.date == "2014-06-06":
        usd.sell_part("AAPL", Decimal("0.1"))
    if w.date == "2014-06-10":
        eur.sell_part("AAPL", Decimal("0.25"))
    if w.date == "2017-08-11":
        eur.cash_out("WITHDRAWAL", Decimal(450), note="House")
    if w.date == "2018-05-10":
        eur.sell_part("AAPL", Decimal("0.15"))
        usd.trade("BUY", "AAPL", Decimal(2))


# ---------------------------------------------------------------------------------------------
# the files


def grouped(text, comma, point):
    whole, _, rest = text.partition(".")
    whole = f"{int(whole):,}".replace(",", comma)
    return whole + (point + rest if rest else "")


def spoken(dialect, column, value):
    if column in MONEY and value:
        value = str(cents(value))
    if dialect == "german" and column == "note":
        return GERMAN_NOTES.get(value, value)
    if dialect == "canonical" or not value:
        return value
    day = iso(value) if column in DATES else None
    if dialect == "german":
        if day:
            return day.strftime("%d.%m.%Y")
        return grouped(value, ".", ",") if column in NUMBERS else value
    if day:
        return day.strftime("%m/%d/%Y")
    if column in NUMBERS:
        return ("$" if column in MONEY else "") + grouped(value, ",", ".")
    return value


def statement(account):
    words = {"german": GERMAN_TYPES, "us": US_TYPES}.get(account.dialect)
    head = {"german": GERMAN_COLUMNS, "us": US_COLUMNS}.get(account.dialect, COLUMNS)
    german = account.dialect == "german"
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if german else ",", lineterminator="\r\n")
    writer.writerow(head)
    for row in account.rows:
        row = dict(row, type=words[row["type"]]) if words else row
        writer.writerow([spoken(account.dialect, c, row.get(c, "")) for c in COLUMNS])
    return out.getvalue().encode("iso-8859-1" if german else "utf-8")


def write(scenario, household, base, business_date, portfolios):
    folder = DEMO / "statements" / scenario
    folder.mkdir(parents=True, exist_ok=True)
    for _, _, accounts in portfolios:
        for a in accounts:
            a.rows.sort(key=lambda r: r["date"])
            (folder / a.file).write_bytes(statement(a))
            print(f"{scenario}/{a.file}: {len(a.rows)} rows, cash {a.cash}")
    text = {
        "scenario": scenario, "business_date": business_date, "household": household,
        "currency": base,
        "portfolios": [
            {"name": name, "currency": currency, "accounts": [a.name for a in accounts]}
            for name, currency, accounts in portfolios],
        "accounts": [
            {"name": a.name, "institution": a.institution, "kind": "CUSTODY",
             "currency": a.currency, "lot_policy": a.policy, "dialect": a.dialect, "file": a.file}
            for _, _, accounts in portfolios for a in accounts],
    }
    body = json.dumps(text, indent=2, ensure_ascii=False) + "\n"
    (folder / "household.json").write_text(body, encoding="utf-8")


if __name__ == "__main__":
    dow()
    apple()
