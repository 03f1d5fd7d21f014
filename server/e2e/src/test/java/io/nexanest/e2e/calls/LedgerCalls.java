package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class LedgerCalls {
  private static final String DATE = "\"tradeDate\": {\"year\": 2000, \"month\": 5, \"day\": 2}";
  private static final String DEPOSIT =
      "\"type\": \"TRANSACTION_TYPE_DEPOSIT\", \"account\": \"$account\", " + DATE
          + ", \"settlementCurrency\": \"USD\"";

  private static final String SALE = "\"type\": \"TRANSACTION_TYPE_SELL\", \"account\":"
      + " \"$account\", \"instrument\": \"$ibm\", \"price\": {\"value\": \"110\"},"
      + " \"settlementCurrency\": \"USD\", " + DATE;

  static final List<Call> ALL = List.of(
      ok(
              "CreateTransaction",
              "{\"transaction\": {" + DEPOSIT + ", \"gross\": {\"value\": \"2500\"}},"
                  + " \"requestId\": \"$uuid60\"}")
          .keeping("transaction", "\"name\":\"(transactions/\\w+)\"")
          .keeping("etag", "\"etag\":\"\\\\\"(\\d+)"),
      no(
          "CreateTransaction",
          "POSITION_INSUFFICIENT",
          "{\"transaction\": {\"type\": \"TRANSACTION_TYPE_SELL\", \"account\": \"$account\","
              + " \"instrument\": \"$ibm\", \"quantity\": {\"value\": \"5\"},"
              + " \"price\": {\"value\": \"100\"}, \"settlementCurrency\": \"USD\", "
              + DATE
              + "}, \"requestId\": \"$uuid61\"}"),
      ok("GetTransaction", "{\"name\": \"$transaction\"}"),
      no("GetTransaction", "RESOURCE_NOT_FOUND", "{\"name\": \"transactions/$missing\"}"),
      ok("ListTransactions", "{\"parent\": \"$portfolio\", \"pageSize\": 3}")
          .keeping("page", "\"nextPageToken\":\"([^\"]+)\""),
      no(
          "ListTransactions",
          "PAGE_TOKEN_INVALID",
          "{\"parent\": \"$household\", \"pageToken\": \"$page\"}"),
      ok(
          "BatchCreateTransactions",
          "{\"requests\": [{\"transaction\": {" + DEPOSIT
              + ", \"gross\": {\"value\": \"1\"}}}, {\"transaction\": {" + DEPOSIT
              + ", \"gross\": {\"value\": \"2\"}}}], \"requestId\": \"$uuid62\"}"),
      no(
          "BatchCreateTransactions",
          "DECIMAL_TOO_PRECISE",
          "{\"requests\": [{\"transaction\": {" + DEPOSIT
              + ", \"gross\": {\"value\": \"1.0000000000000000001\"}}}],"
              + " \"requestId\": \"$uuid63\"}"),
      no(
          "CorrectTransaction",
          "ETAG_MISMATCH",
          "{\"transaction\": {\"name\": \"$transaction\", \"etag\": \"\\\"1\\\"\", " + DEPOSIT
              + ", \"gross\": {\"value\": \"2600\"}}, \"requestId\": \"$uuid64\"}"),
      ok(
              "CorrectTransaction",
              "{\"transaction\": {\"name\": \"$transaction\", \"etag\": \"\\\"$etag\\\"\", "
                  + DEPOSIT
                  + ", \"gross\": {\"value\": \"2600\"}}, \"requestId\": \"$uuid65\"}")
          .keeping("corrected", "\"name\":\"(transactions/\\w+)\"")
          .keeping("etag2", "\"etag\":\"\\\\\"(\\d+)"),
      no(
          "BatchCorrectTransactions",
          "TRANSACTION_SUPERSEDED",
          "{\"requests\": [{\"transaction\": {\"name\": \"$transaction\", \"etag\": \"\\\"$etag\\\"\", "
              + DEPOSIT
              + ", \"gross\": {\"value\": \"2700\"}}}], \"requestId\": \"$uuid78\"}"),
      ok(
              "BatchCorrectTransactions",
              "{\"requests\": [{\"transaction\": {\"name\": \"$corrected\", \"etag\": \"\\\"$etag2\\\"\", "
                  + DEPOSIT
                  + ", \"gross\": {\"value\": \"2700\"}}}], \"requestId\": \"$uuid79\"}")
          .keeping("corrected", "\"name\":\"(transactions/\\w+)\"")
          .keeping("etag2", "\"etag\":\"\\\\\"(\\d+)"),
      no(
          "ReverseTransaction",
          "TRANSACTION_SUPERSEDED",
          "{\"name\": \"$transaction\", \"etag\": \"\\\"$etag\\\"\","
              + " \"requestId\": \"$uuid66\"}"),
      ok(
          "ReverseTransaction",
          "{\"name\": \"$corrected\", \"etag\": \"\\\"$etag2\\\"\","
              + " \"requestId\": \"$uuid67\"}"),
      ok("ListTransactions", "{\"parent\": \"$account\", \"showSuperseded\": true}")
          .keeping("resume", "\"resumeToken\":\"([^\"]+)\""),
      ok(
          "CreateTransaction",
          "{\"transaction\": {" + DEPOSIT + ", \"gross\": {\"value\": \"7\"}},"
              + " \"requestId\": \"$uuid68\"}"),
      ok(
          "WatchTransactions",
          "{\"parent\": \"$account\", \"resumeToken\": \"$resume\"}",
          "--limit",
          "1"),
      no("WatchTransactions", "RESUME_TOKEN_INVALID", "{\"resumeToken\": \"made-up\"}"),
      ok(
              "UploadStatement",
              "{\"header\": {\"account\": \"$account\", \"fileName\": \"own.csv\","
                  + " \"requestId\": \"$uuid70\"}}",
              "--upload",
              "$statement")
          .keeping("import", "\"name\":\"(imports/\\w+)\"")
          .keeping("importEtag", "\"etag\":\"\\\\\"(\\d+)"),
      no(
          "UploadStatement",
          "RESOURCE_NOT_FOUND",
          "{\"header\": {\"account\": \"accounts/$missing\", \"fileName\": \"own.csv\","
              + " \"requestId\": \"$uuid71\"}}",
          "--upload",
          "$statement"),
      ok("GetImport", "{\"name\": \"$import\"}"),
      no("GetImport", "RESOURCE_NOT_FOUND", "{\"name\": \"imports/$missing\"}"),
      ok("ListImports"),
      no("ListImports", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("ListImportRows", "{\"parent\": \"$import\"}")
          .keeping("row", "\"name\":\"(imports/\\w+/rows/\\w+)\""),
      no("ListImportRows", "RESOURCE_NOT_FOUND", "{\"parent\": \"imports/$missing\"}"),
      ok(
          "UpdateImportRow",
          "{\"name\": \"$row\", \"cells\": {\"gross\": \"5100.00\"},"
              + " \"requestId\": \"$uuid72\"}"),
      no(
          "UpdateImportRow",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"$import/rows/9999\", \"requestId\": \"$uuid73\"}"),
      ok("GetImport", "{\"name\": \"$import\"}").keeping("importEtag", "\"etag\":\"\\\\\"(\\d+)"),
      no(
          "CommitImport",
          "ETAG_MISMATCH",
          "{\"name\": \"$import\", \"etag\": \"x\", \"requestId\": \"$uuid74\"}"),
      ok(
          "CommitImport",
          "{\"name\": \"$import\", \"etag\": \"\\\"$importEtag\\\"\","
              + " \"requestId\": \"$uuid75\"}"),
      ok("ListDocuments").keeping("document", "\"name\":\"(documents/\\w+)\""),
      no("ListDocuments", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok("GetDocument", "{\"name\": \"$document\"}"),
      no("GetDocument", "RESOURCE_NOT_FOUND", "{\"name\": \"documents/$missing\"}"),
      ok("DownloadDocument", "{\"name\": \"$document\", \"offsetBytes\": 10}"),
      no(
          "DownloadDocument",
          "FIELD_INVALID",
          "{\"name\": \"$document\", \"offsetBytes\": 1000000}"),
      ok("ReplayDocument", "{\"name\": \"$document\"}")
          .keeping("replayEtag", "\"etag\":\"\\\\\"(\\w+)"),
      no("ReplayDocument", "RESOURCE_NOT_FOUND", "{\"name\": \"documents/$missing\"}"),
      no(
          "AcceptReplay",
          "ETAG_MISMATCH",
          "{\"name\": \"$document\", \"etag\": \"x\", \"requestId\": \"$uuid220\"}"),
      ok(
          "AcceptReplay",
          "{\"name\": \"$document\", \"etag\": \"\\\"$replayEtag\\\"\","
              + " \"requestId\": \"$uuid221\"}"),
      no("DiscardImport", "FIELD_REQUIRED", "{\"name\": \"$import\"}"),
      ok(
              "UploadStatement",
              "{\"header\": {\"account\": \"$account\", \"fileName\": \"other.csv\","
                  + " \"requestId\": \"$uuid76\"}}",
              "--upload",
              "$other")
          .keeping("otherImport", "\"name\":\"(imports/\\w+)\""),
      ok("DiscardImport", "{\"name\": \"$otherImport\", \"requestId\": \"$uuid77\"}"),
      ok(
              "UploadStatement",
              "{\"header\": {\"account\": \"$account\", \"fileName\": \"other.csv\","
                  + " \"requestId\": \"$uuid180\"}}",
              "--upload",
              "$other")
          .keeping("otherImport", "\"name\":\"(imports/\\w+)\"")
          .keeping("otherEtag", "\"etag\":\"\\\\\"(\\d+)"),
      ok(
              "CommitImport",
              "{\"name\": \"$otherImport\", \"etag\": \"\\\"$otherEtag\\\"\","
                  + " \"requestId\": \"$uuid181\"}")
          .keeping("otherEtag", "\"etag\":\"\\\\\"(\\d+)"),
      no(
          "UndoImport",
          "ETAG_MISMATCH",
          "{\"name\": \"$otherImport\", \"etag\": \"x\", \"requestId\": \"$uuid78\"}"),
      ok(
          "UndoImport",
          "{\"name\": \"$otherImport\", \"etag\": \"\\\"$otherEtag\\\"\","
              + " \"requestId\": \"$uuid79\"}"),
      ok("ListHoldings", "{\"parent\": \"$portfolio\"}")
          .keeping("holding", "\"name\":\"(portfolios/\\w+/holdings/\\w{26})\""),
      no("ListHoldings", "RESOURCE_NOT_FOUND", "{\"parent\": \"portfolios/$missing\"}"),
      ok("ListLots", "{\"parent\": \"$account\"}"),
      no("ListLots", "CURRENCY_UNKNOWN", "{\"parent\": \"$account\", \"currencyCode\": \"X\"}"),
      ok("ListRealisedGains", "{\"parent\": \"$household\"}"),
      no("ListRealisedGains", "RESOURCE_NOT_FOUND", "{\"parent\": \"households/$missing\"}"),
      ok("PreviewDisposal", "{\"transaction\": {" + SALE + ", \"quantity\": {\"value\": \"4\"}}}"),
      no(
          "PreviewDisposal",
          "POSITION_INSUFFICIENT",
          "{\"transaction\": {" + SALE + ", \"quantity\": {\"value\": \"9999999\"}}}"),
      ok(
          "GetWaterfall",
          "{\"name\": \"$household\", \"fromDate\": {\"year\": 1999, \"month\": 12, \"day\": 31}}"),
      no("GetWaterfall", "FIELD_REQUIRED", "{\"name\": \"$household\"}"),
      ok("GetValuation", "{\"name\": \"$household\"}"),
      no(
          "GetValuation",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"$household\", \"asOf\": {\"branch\": \"what-if\"}}"),
      ok("StreamValuations", "{\"name\": \"$household\", \"intervalMs\": 100}", "--limit", "3"),
      no("StreamValuations", "RESOURCE_NOT_FOUND", "{\"name\": \"households/$missing\"}"),
      ok("StreamValuationHistory", "{\"name\": \"$portfolio\"}"),
      no("StreamValuationHistory", "RESOURCE_NOT_FOUND", "{\"name\": \"x\"}"),
      ok("StreamLedger", "{\"name\": \"$portfolio\"}"),
      no("StreamLedger", "RESOURCE_NOT_FOUND", "{\"name\": \"x\"}"),
      ok("ExplainFigure", "{\"name\": \"figures/market_value:$holding\"}"),
      no("ExplainFigure", "FIELD_INVALID", "{\"name\": \"figures/luck:$household\"}"),
      ok("DiffBooks", "{\"name\": \"$household\", \"leftKnownTime\": \"2000-01-01T00:00:00Z\"}"),
      no("DiffBooks", "FIELD_REQUIRED", "{\"name\": \"$household\"}"));

  private LedgerCalls() {}
}
