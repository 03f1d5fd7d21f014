package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class PeriodCalls {
  private static final String END = "\"endDate\": {\"year\": 1985, \"month\": 12, \"day\": 31}";

  static final List<Call> ALL = List.of(
      ok(
              "LockPeriod",
              "{\"scope\": \"$household\", " + END + ", \"note\": \"Signed off\","
                  + " \"requestId\": \"$uuid90\"}")
          .keeping("period", "\"name\":\"(periods/\\w+)\""),
      no(
          "LockPeriod",
          "DATE_OUT_OF_RANGE",
          "{\"scope\": \"$household\", \"endDate\": {\"year\": 2040, \"month\": 1, \"day\": 1},"
              + " \"requestId\": \"$uuid91\"}"),
      ok("ListPeriods"),
      ok(
          "ReconcilePositions",
          "{\"account\": \"$account\", \"date\": {\"year\": 2000, \"month\": 6, \"day\": 1},"
              + " \"positions\": [{\"symbol\": \"IBM\", \"quantity\": {\"value\": \"10\"}}]}"),
      no("ReconcilePositions", "FIELD_INVALID", "{\"account\": \"$account\"}"),
      no("ListPeriods", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      no("UnlockPeriod", "FIELD_REQUIRED", "{\"name\": \"$period\", \"requestId\": \"$uuid92\"}"),
      ok(
          "UnlockPeriod",
          "{\"name\": \"$period\", \"note\": \"A late slip\", \"requestId\": \"$uuid93\"}"));

  private PeriodCalls() {}
}
