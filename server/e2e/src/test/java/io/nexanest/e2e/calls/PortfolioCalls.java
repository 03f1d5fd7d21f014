package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class PortfolioCalls {
  static final List<Call> ALL = List.of(
      ok("ListHouseholds").keeping("household", "\"name\":\"(households/\\w+)\""),
      no("ListHouseholds", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("GetHousehold", "{\"name\": \"$household\"}"),
      no("GetHousehold", "RESOURCE_NOT_FOUND", "{\"name\": \"households/$missing\"}"),
      ok("CreateHousehold", """
                  {"household": {"displayName": "Own", "baseCurrency": "EUR"},
                   "requestId": "$uuid30"}""").keeping("ownHousehold", "\"name\":\"(households/\\w+)\""),
      no("CreateHousehold", "CURRENCY_UNKNOWN", """
              {"household": {"displayName": "Own", "baseCurrency": "EURO"},
               "requestId": "$uuid31"}"""),
      ok("UpdateHousehold", """
              {"household": {"name": "$ownHousehold", "displayName": "Own books"},
               "requestId": "$uuid32"}"""),
      no("UpdateHousehold", "ETAG_MISMATCH", """
              {"household": {"name": "$ownHousehold", "displayName": "x", "etag": "\\"77\\""},
               "requestId": "$uuid33"}"""),
      ok("DeleteHousehold", "{\"name\": \"$ownHousehold\", \"requestId\": \"$uuid34\"}"),
      no("DeleteHousehold", "FIELD_REQUIRED", "{\"name\": \"$ownHousehold\"}"),
      ok("UndeleteHousehold", "{\"name\": \"$ownHousehold\", \"requestId\": \"$uuid35\"}"),
      no(
          "UndeleteHousehold",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"households/$missing\", \"requestId\": \"$uuid36\"}"),
      ok("CreateAccount", """
                  {"account": {"displayName": "Own account", "currencyCode": "USD"},
                   "requestId": "$uuid40"}""").keeping("account", "\"name\":\"(accounts/\\w+)\""),
      no("CreateAccount", "RESOURCE_EXISTS", """
              {"account": {"displayName": "Own account", "currencyCode": "USD"},
               "requestId": "$uuid41"}"""),
      ok("GetAccount", "{\"name\": \"$account\"}"),
      no("GetAccount", "RESOURCE_NOT_FOUND", "{\"name\": \"accounts/x\"}"),
      ok("ListAccounts", "{\"pageSize\": 2}"),
      no("ListAccounts", "FIELD_INVALID", "{\"pageSize\": -3}"),
      ok("UpdateAccount", """
              {"account": {"name": "$account", "institution": "Own bank"},
               "requestId": "$uuid42"}"""),
      no("UpdateAccount", "MASK_PATH_UNKNOWN", """
              {"account": {"name": "$account", "currencyCode": "EUR"},
               "updateMask": "currencyCode", "requestId": "$uuid43"}"""),
      ok("CloseAccount", "{\"name\": \"$account\", \"requestId\": \"$uuid44\"}"),
      no("CloseAccount", "FIELD_INVALID", "{\"name\": \"$account\", \"requestId\": \"x\"}"),
      ok("ReopenAccount", "{\"name\": \"$account\", \"requestId\": \"$uuid45\"}"),
      no(
          "ReopenAccount",
          "REQUEST_ID_REUSED",
          "{\"name\": \"$account\", \"etag\": \"\\\"1\\\"\", \"requestId\": \"$uuid45\"}"),
      ok("CreatePortfolio", """
                  {"portfolio": {"displayName": "Own portfolio", "household": "$ownHousehold",
                    "baseCurrency": "EUR", "accounts": ["$account"]}, "requestId": "$uuid50"}""").keeping("ownPortfolio", "\"name\":\"(portfolios/\\w+)\""),
      no("CreatePortfolio", "RESOURCE_NOT_FOUND", """
              {"portfolio": {"displayName": "Own", "household": "households/$missing",
                "baseCurrency": "EUR"}, "requestId": "$uuid51"}"""),
      ok("GetPortfolio", "{\"name\": \"$ownPortfolio\"}"),
      no("GetPortfolio", "RESOURCE_NOT_FOUND", "{\"name\": \"portfolios/$missing\"}"),
      ok("ListPortfolios", "{\"household\": \"$household\"}")
          .keeping("portfolio", "\"name\":\"(portfolios/\\w+)\""),
      no("ListPortfolios", "RESOURCE_NOT_FOUND", "{\"household\": \"nobody\"}"),
      ok("UpdatePortfolio", """
              {"portfolio": {"name": "$ownPortfolio", "baseCurrency": "GBP"},
               "requestId": "$uuid52"}"""),
      no("UpdatePortfolio", "CURRENCY_UNKNOWN", """
              {"portfolio": {"name": "$ownPortfolio", "baseCurrency": "pounds"},
               "requestId": "$uuid53"}"""),
      ok("DeletePortfolio", "{\"name\": \"$ownPortfolio\", \"requestId\": \"$uuid54\"}"),
      no(
          "DeletePortfolio",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"portfolios/$missing\", \"requestId\": \"$uuid55\"}"),
      ok("UndeletePortfolio", "{\"name\": \"$ownPortfolio\", \"requestId\": \"$uuid56\"}"),
      no(
          "UndeletePortfolio",
          "ETAG_MISMATCH",
          "{\"name\": \"$ownPortfolio\", \"etag\": \"x\", \"requestId\": \"$uuid57\"}"));

  private PortfolioCalls() {}
}
