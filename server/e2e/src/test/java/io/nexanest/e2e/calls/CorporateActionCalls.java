package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class CorporateActionCalls {
  private static final String EX = "\"exDate\": {\"year\": 2000, \"month\": 3, \"day\": 10}";
  private static final String NAME = "\"name\":\"(instruments/\\w+/corporateActions/\\w+)\"";

  static final List<Call> ALL = List.of(
      ok(
              "AnnounceCorporateAction",
              "{\"corporateAction\": {\"instrument\": \"$ibm\", " + EX + ", \"terms\": {\"type\":"
                  + " \"TRANSACTION_TYPE_SPLIT\", \"ratioNew\": {\"value\": \"2\"}, \"ratioOld\":"
                  + " {\"value\": \"1\"}}}, \"requestId\": \"$uuid120\"}")
          .keeping("split", NAME),
      no(
          "AnnounceCorporateAction",
          "FIELD_REQUIRED",
          "{\"corporateAction\": {\"instrument\": \"$ibm\", " + EX + ", \"terms\": {\"type\":"
              + " \"TRANSACTION_TYPE_SPLIT\"}}, \"requestId\": \"$uuid121\"}"),
      ok("GetCorporateAction", "{\"name\": \"$split\"}"),
      no("GetCorporateAction", "RESOURCE_NOT_FOUND", "{\"name\": \"$ibm\"}"),
      ok("ListAnnouncedActions", "{\"scope\": \"$account\"}"),
      no("ListAnnouncedActions", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      no(
          "ElectCorporateAction",
          "ELECTION_CLOSED",
          "{\"name\": \"$split\", \"election\": {\"account\": \"$account\", \"optionId\": \"1\"},"
              + " \"requestId\": \"$uuid122\"}"),
      ok("ApplyCorporateAction", "{\"name\": \"$split\", \"requestId\": \"$uuid123\"}"),
      no("ApplyCorporateAction", "FIELD_REQUIRED", "{\"name\": \"$split\"}"),
      ok("ReverseCorporateAction", "{\"name\": \"$split\", \"requestId\": \"$uuid124\"}"),
      no(
          "ReverseCorporateAction",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"$split\", \"requestId\": \"$uuid125\"}"),
      ok(
              "AnnounceCorporateAction",
              "{\"corporateAction\": {\"instrument\": \"$ibm\", " + EX + ", \"terms\": {\"type\":"
                  + " \"TRANSACTION_TYPE_TENDER\"}, \"electionDeadline\": {\"year\": 2199,"
                  + " \"month\": 1, \"day\": 1}, \"options\": [{\"optionId\": \"1\","
                  + " \"displayName\": \"Tender\", \"terms\": {\"type\":"
                  + " \"TRANSACTION_TYPE_TENDER\", \"cashPerUnit\": {\"value\": \"130\"}}},"
                  + " {\"optionId\": \"2\", \"displayName\": \"Keep\", \"default\": true}]},"
                  + " \"requestId\": \"$uuid126\"}")
          .keeping("tender", NAME),
      ok(
          "ElectCorporateAction",
          "{\"name\": \"$tender\", \"election\": {\"account\": \"$account\", \"optionId\": \"1\"},"
              + " \"requestId\": \"$uuid127\"}"));

  private CorporateActionCalls() {}
}
