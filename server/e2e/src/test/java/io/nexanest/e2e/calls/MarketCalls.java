package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class MarketCalls {
  static final List<Call> ALL = List.of(
      ok("SearchInstruments", "{\"query\": \"ibm\"}")
          .keeping("ibm", "\"name\":\"(instruments/\\w+)\""),
      no("SearchInstruments", "FIELD_REQUIRED", "{}"),
      ok("GetInstrument", "{\"name\": \"$ibm\"}"),
      no("GetInstrument", "RESOURCE_NOT_FOUND", "{\"name\": \"instruments/$missing\"}"),
      ok("BatchGetInstruments", "{\"names\": [\"$ibm\", \"instruments/$missing\"]}"),
      no("BatchGetInstruments", "FIELD_INVALID", "{\"names\": [\"ibm\"]}"),
      ok("ListInstruments", "{\"pageSize\": 5}"),
      no("ListInstruments", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("ResolveInstruments", "{\"keys\": [{\"scheme\": \"ISIN\", \"value\": \"US4592001014\"}]}"),
      no("ResolveInstruments", "TOKEN_MISSING").anonymously(),
      ok("CreateInstrument", """
                  {"instrument": {"displayName": "Lakeside house", "assetClass": "private",
                     "currencyCode": "USD", "listings": [{"symbol": "HOUSE"}]},
                   "requestId": "$uuid26"}""").keeping("house", "\"name\":\"(instruments/\\w+)\""),
      no("CreateInstrument", "FIELD_INVALID", """
              {"instrument": {"displayName": "Wrong digit", "assetClass": "equity",
                 "currencyCode": "USD", "listings": [{"symbol": "WRONG"}],
                 "identifiers": [{"scheme": "ISIN", "value": "US4592001015"}]},
               "requestId": "$uuid27"}"""),
      ok("UpdateInstrument", """
              {"instrument": {"name": "$house", "sector": "Property"}, "requestId": "$uuid28"}"""),
      no("UpdateInstrument", "ETAG_MISMATCH", """
              {"instrument": {"name": "$house", "sector": "Land", "etag": "\\"1\\""},
               "requestId": "$uuid29"}"""),
      ok("SetMark", """
              {"parent": "$house", "requestId": "$uuid96",
               "mark": {"date": {"year": 1999, "month": 12, "day": 31},
                 "price": {"value": "250000"}, "source": "valuer's report"}}"""),
      no("SetMark", "FIELD_REQUIRED", """
              {"parent": "$house", "requestId": "$uuid97",
               "mark": {"date": {"year": 1999, "month": 12, "day": 31},
                 "price": {"value": "250000"}}}"""),
      ok("ListMarks", "{\"parent\": \"$house\"}"),
      no("ListMarks", "RESOURCE_NOT_FOUND", "{\"parent\": \"instruments/$missing\"}"),
      ok(
          "StreamQuotes",
          "{\"setPace\": {\"intervalMs\": 100}}",
          "{\"subscribe\": {\"instruments\": [\"$ibm\"]}}",
          "--limit",
          "3"),
      no("StreamQuotes", "TOKEN_MISSING", "--limit", "1").anonymously(),
      ok("BatchGetQuotes", "{\"instruments\": [\"$ibm\"]}"),
      no(
          "BatchGetQuotes",
          "QUOTE_SEQUENCE_EXPIRED",
          "{\"instruments\": [\"$ibm\"], \"quoteSequence\": 999999999}"),
      ok("StreamBars", "{\"instruments\": [\"$ibm\"]}"),
      no("StreamBars", "RESOURCE_NOT_FOUND", "{\"instruments\": [\"instruments/$missing\"]}"),
      ok("ListCorporateActions", "{\"parent\": \"$ibm\"}"),
      no("ListCorporateActions", "RESOURCE_NOT_FOUND", "{\"parent\": \"instruments/$missing\"}"),
      ok("StreamBars", """
              {"instruments": ["$ibm"], "intervalMinutes": 5,
               "fromDate": {"year": 1999, "month": 12, "day": 1},
               "asOf": {"effectiveDate": {"year": 1999, "month": 12, "day": 31}}}"""),
      ok("ListHistoryGaps", """
              {"instruments": ["$ibm"], "fromDate": {"year": 1999, "month": 1, "day": 4}}"""),
      no("ListHistoryGaps", "FIELD_REQUIRED", "{\"instruments\": [\"$ibm\"]}"),
      ok("BackfillHistory", """
                  {"instruments": ["$ibm"], "fromDate": {"year": 1999, "month": 1, "day": 4},
                   "requestId": "$uuid150"}""").keeping("operation", "\"name\":\"(operations/\\w+)\""),
      no("BackfillHistory", "DATE_OUT_OF_RANGE", """
              {"instruments": ["$ibm"], "fromDate": {"year": 1999, "month": 1, "day": 4},
               "toDate": {"year": 2090, "month": 1, "day": 4}, "requestId": "$uuid151"}"""),
      ok("GetOperation", "{\"name\": \"$operation\"}"),
      no("GetOperation", "RESOURCE_NOT_FOUND", "{\"name\": \"operations/$missing\"}"),
      ok("ListOperations"),
      no("ListOperations", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("WaitOperation", "{\"name\": \"$operation\"}"),
      no("WaitOperation", "FIELD_INVALID", "{\"name\": \"$operation\", \"timeoutMs\": 30001}"),
      ok("CancelOperation", "{\"name\": \"$operation\", \"requestId\": \"$uuid152\"}"),
      no(
          "CancelOperation",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"operations/$missing\", \"requestId\": \"$uuid153\"}"),
      ok("GetCrossRate", "{\"fromCurrencyCode\": \"GBP\", \"toCurrencyCode\": \"JPY\"}"),
      no(
          "GetCrossRate",
          "CURRENCY_UNKNOWN",
          "{\"fromCurrencyCode\": \"GBP\", \"toCurrencyCode\": \"QQ\"}"),
      ok("StreamRates", "{\"currencyCodes\": [\"GBP\"]}"),
      no("StreamRates", "CURRENCY_UNKNOWN", "{\"currencyCodes\": [\"GBX1\"]}"),
      ok("GetMarketState"),
      no("GetMarketState", "TOKEN_MISSING").anonymously(),
      ok("ListExchanges", "{\"pageSize\": 2}"),
      no("ListExchanges", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("ListTradingSessions", """
              {"parent": "exchanges/XNYS", "fromDate": {"year": 2001, "month": 1, "day": 2},
               "pageSize": 5}"""),
      no("ListTradingSessions", "DATE_OUT_OF_RANGE", """
              {"parent": "exchanges/XLON", "fromDate": {"year": 2001, "month": 1, "day": 2}}"""),
      ok("GetTradingSession", "{\"name\": \"exchanges/XNYS/tradingSessions/2001-01-02\"}"),
      no(
          "GetTradingSession",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"exchanges/XNYS/tradingSessions/2001-01-01\"}"),
      ok("CreateWatchlist", """
                  {"watchlist": {"displayName": "Core", "instruments": ["$ibm"]},
                   "requestId": "$uuid20"}""").keeping("watchlist", "\"name\":\"(watchlists/\\w+)\""),
      no("CreateWatchlist", "FIELD_REQUIRED", "{\"requestId\": \"$uuid21\"}"),
      ok("GetWatchlist", "{\"name\": \"$watchlist\"}"),
      no("GetWatchlist", "RESOURCE_NOT_FOUND", "{\"name\": \"watchlists/$missing\"}"),
      ok("ListWatchlists"),
      no("ListWatchlists", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("UpdateWatchlist", """
              {"watchlist": {"name": "$watchlist", "displayName": "Core 1"},
               "updateMask": "displayName", "requestId": "$uuid22"}"""),
      no("UpdateWatchlist", "MASK_PATH_UNKNOWN", """
              {"watchlist": {"name": "$watchlist"}, "updateMask": "etag",
               "requestId": "$uuid23"}"""),
      ok("DeleteWatchlist", "{\"name\": \"$watchlist\", \"requestId\": \"$uuid24\"}"),
      no(
          "DeleteWatchlist",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"watchlists/$missing\", \"requestId\": \"$uuid25\"}"));

  private MarketCalls() {}
}
