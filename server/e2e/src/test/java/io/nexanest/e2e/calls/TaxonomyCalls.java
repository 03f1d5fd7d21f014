package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class TaxonomyCalls {
  static final List<Call> ALL = List.of(
      ok(
              "CreateTaxonomy",
              "{\"taxonomy\": {\"displayName\": \"Asset classes\"}, \"classified\": true,"
                  + " \"template\": \"TAXONOMY_TEMPLATE_ASSET_CLASSES\","
                  + " \"requestId\": \"$uuid200\"}")
          .keeping("taxonomy", "\"name\":\"(taxonomies/\\w+)\"")
          .keeping("class", "\"name\":\"(taxonomies/\\w+/classifications/\\w+)\""),
      no("CreateTaxonomy", "FIELD_REQUIRED", "{\"taxonomy\": {}, \"requestId\": \"$uuid201\"}"),
      ok("GetTaxonomy", "{\"name\": \"$taxonomy\"}"),
      no("GetTaxonomy", "RESOURCE_NOT_FOUND", "{\"name\": \"taxonomies/$missing\"}"),
      ok("ListTaxonomies"),
      no("ListTaxonomies", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"x\"}"),
      ok(
          "UpdateTaxonomy",
          "{\"taxonomy\": {\"name\": \"$taxonomy\", \"displayName\": \"Classes\"},"
              + " \"requestId\": \"$uuid202\"}"),
      no(
          "UpdateTaxonomy",
          "ETAG_MISMATCH",
          "{\"taxonomy\": {\"name\": \"$taxonomy\", \"displayName\": \"X\", \"etag\": \"x\"},"
              + " \"requestId\": \"$uuid203\"}"),
      ok(
              "CreateClassification",
              "{\"parent\": \"$taxonomy\", \"classification\": {\"displayName\": \"Art\"},"
                  + " \"requestId\": \"$uuid204\"}")
          .keeping(
              "art", "\"name\":\"(taxonomies/\\w+/classifications/\\w+)\",\"displayName\":\"Art\""),
      no(
          "CreateClassification",
          "RESOURCE_EXISTS",
          "{\"parent\": \"$taxonomy\", \"classification\": {\"displayName\": \"art\"},"
              + " \"requestId\": \"$uuid205\"}"),
      ok(
          "UpdateClassification",
          "{\"classification\": {\"name\": \"$art\", \"colour\": \"#aa3355\"},"
              + " \"requestId\": \"$uuid206\"}"),
      no(
          "UpdateClassification",
          "FIELD_INVALID",
          "{\"classification\": {\"name\": \"$art\", \"parent\": \"$art\"},"
              + " \"requestId\": \"$uuid207\"}"),
      ok(
          "AssignClassification",
          "{\"parent\": \"$taxonomy\", \"subject\": \"$ibm\", \"shares\": [{\"classification\":"
              + " \"$art\", \"weight\": {\"value\": \"0.5\"}}], \"requestId\": \"$uuid208\"}"),
      no(
          "AssignClassification",
          "FIELD_INVALID",
          "{\"parent\": \"$taxonomy\", \"subject\": \"$ibm\", \"shares\": [{\"classification\":"
              + " \"$art\", \"weight\": {\"value\": \"0.5\"}}, {\"classification\": \"$class\","
              + " \"weight\": {\"value\": \"0.6\"}}], \"requestId\": \"$uuid209\"}"),
      ok("ListAssignments", "{\"parent\": \"$taxonomy\"}"),
      no("ListAssignments", "RESOURCE_NOT_FOUND", "{\"parent\": \"taxonomies/$missing\"}"),
      ok("GetAllocation", "{\"name\": \"$household\", \"taxonomy\": \"$taxonomy\"}"),
      no(
          "GetAllocation",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"$household\", \"taxonomy\": \"taxonomies/$missing\"}"),
      no(
          "DeleteClassification",
          "RESOURCE_NOT_EMPTY",
          "{\"name\": \"$art\", \"requestId\": \"$uuid210\"}"),
      ok(
          "DeleteClassification",
          "{\"name\": \"$art\", \"moveTo\": \"$class\", \"requestId\": \"$uuid211\"}"),
      ok("DeleteTaxonomy", "{\"name\": \"$taxonomy\", \"requestId\": \"$uuid212\"}"),
      no(
          "DeleteTaxonomy",
          "RESOURCE_DELETED",
          "{\"name\": \"$taxonomy\", \"requestId\": \"$uuid213\"}"));

  private TaxonomyCalls() {}
}
