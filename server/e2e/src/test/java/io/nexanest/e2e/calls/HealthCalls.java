package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class HealthCalls {
  private static final String TAX = "\"transaction\": {\"type\": \"TRANSACTION_TYPE_TAX\","
      + " \"account\": \"$account\", \"tradeDate\": {\"year\": 2000, \"month\": 4, \"day\": 3},"
      + " \"settlementCurrency\": \"USD\", \"gross\": {\"value\": \"0.07\"}}";

  static final List<Call> ALL = List.of(
      ok("ListIncome", "{\"parent\": \"$household\", \"period\": \"INCOME_PERIOD_YEAR\"}"),
      no("ListIncome", "RESOURCE_NOT_FOUND", "{\"parent\": \"households/$missing\"}"),
      ok("ListExpectedIncome", "{\"parent\": \"$account\"}"),
      no(
          "ListExpectedIncome",
          "CURRENCY_UNKNOWN",
          "{\"parent\": \"$account\", \"currencyCode\": \"X\"}"),
      ok("CreateTransaction", "{" + TAX + ", \"requestId\": \"$uuid140\"}"),
      ok("CreateTransaction", "{" + TAX + ", \"requestId\": \"$uuid141\"}"),
      ok("ListIssues", "{\"parent\": \"$account\", \"check\": \"duplicate_transaction\"}")
          .keeping("issue", "\"name\":\"(issues/[\\w.]+)\""),
      no("ListIssues", "FIELD_INVALID", "{\"parent\": \"$account\", \"check\": \"luck\"}"),
      ok(
          "DismissIssue",
          "{\"parent\": \"$account\", \"name\": \"$issue\", \"note\": \"Two slips\","
              + " \"requestId\": \"$uuid142\"}"),
      no(
          "DismissIssue",
          "FIELD_REQUIRED",
          "{\"parent\": \"$account\", \"name\": \"$issue\", \"requestId\": \"$uuid143\"}"),
      ok(
          "FixIssue",
          "{\"parent\": \"$account\", \"name\": \"$issue\", \"fix\": \"reverse\","
              + " \"requestId\": \"$uuid144\"}"),
      no(
          "FixIssue",
          "RESOURCE_NOT_FOUND",
          "{\"parent\": \"$account\", \"name\": \"$issue\", \"fix\": \"reverse\","
              + " \"requestId\": \"$uuid145\"}"));

  private HealthCalls() {}
}
