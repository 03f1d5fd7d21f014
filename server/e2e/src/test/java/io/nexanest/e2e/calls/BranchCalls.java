package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class BranchCalls {
  static final List<Call> ALL = List.of(
      ok(
              "CreateBranch",
              "{\"branch\": {\"displayName\": \"What if\", \"scope\": \"$household\"},"
                  + " \"requestId\": \"$uuid80\"}")
          .keeping("branch", "\"name\":\"(branches/\\w+)\"")
          .keeping("branchEtag", "\"etag\":\"\\\\\"(\\d+)"),
      no("CreateBranch", "FIELD_REQUIRED", "{\"branch\": {}, \"requestId\": \"$uuid81\"}"),
      ok("GetBranch", "{\"name\": \"$branch\"}"),
      no("GetBranch", "RESOURCE_NOT_FOUND", "{\"name\": \"branches/$missing\"}"),
      ok("ListBranches"),
      no("ListBranches", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      no(
          "UpdateBranch",
          "RESOURCE_NOT_FOUND",
          "{\"branch\": {\"name\": \"$branch\", \"assumptions\": [{\"instrument\":"
              + " \"instruments/$missing\", \"date\": {\"year\": 2000, \"month\": 1, \"day\": 3},"
              + " \"value\": {\"value\": \"50\"}}]}, \"requestId\": \"$uuid82\"}"),
      ok(
              "UpdateBranch",
              "{\"branch\": {\"name\": \"$branch\", \"assumptions\": [{\"instrument\":"
                  + " \"$ibm\", \"date\": {\"year\": 2000, \"month\": 1, \"day\": 3},"
                  + " \"value\": {\"value\": \"50\"}}]}, \"requestId\": \"$uuid83\"}")
          .keeping("branchEtag", "\"etag\":\"\\\\\"(\\d+)"),
      ok("CompareBranches", "{\"name\": \"$household\", \"rightBranch\": \"$branch\"}"),
      no(
          "CompareBranches",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"$household\", \"leftBranch\": \"branches/$missing\"}"),
      no(
          "AcceptBranch",
          "ETAG_MISMATCH",
          "{\"name\": \"$branch\", \"etag\": \"x\", \"requestId\": \"$uuid84\"}"),
      ok(
          "AcceptBranch",
          "{\"name\": \"$branch\", \"etag\": \"\\\"$branchEtag\\\"\","
              + " \"requestId\": \"$uuid85\"}"),
      no("DiscardBranch", "BRANCH_ENDED", "{\"name\": \"$branch\", \"requestId\": \"$uuid86\"}"),
      ok("CreateBranch", "{\"branch\": {\"displayName\": \"Another\"}, \"requestId\": \"$uuid87\"}")
          .keeping("other", "\"name\":\"(branches/\\w+)\""),
      ok("DiscardBranch", "{\"name\": \"$other\", \"requestId\": \"$uuid88\"}"));

  private BranchCalls() {}
}
