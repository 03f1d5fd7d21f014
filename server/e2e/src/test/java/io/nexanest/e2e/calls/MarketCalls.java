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
      ok("StreamRates", "{\"currencyCodes\": [\"GBP\"]}"),
      no("StreamRates", "CURRENCY_UNKNOWN", "{\"currencyCodes\": [\"GBX1\"]}"),
      ok("GetMarketState"),
      no("GetMarketState", "TOKEN_MISSING").anonymously(),
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
