package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class ExportCalls {
  static final List<Call> ALL = List.of(
      ok("ExportBooks", "{\"scope\": \"$household\", \"format\": \"EXPORT_FORMAT_JSON\"}"),
      no("ExportBooks", "FIELD_REQUIRED", "{\"scope\": \"$household\"}"),
      no(
          "ExportBooks",
          "RESOURCE_NOT_FOUND",
          "{\"scope\": \"portfolios/$missing\", \"format\": \"EXPORT_FORMAT_CSV\"}"));

  private ExportCalls() {}
}
