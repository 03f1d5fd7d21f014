package io.nexanest.e2e.calls;

import static io.nexanest.e2e.calls.Call.no;
import static io.nexanest.e2e.calls.Call.ok;

import java.util.List;

final class IdentityCalls {
  static final List<Call> ALL = List.of(
      ok("GetServerInfo").anonymously(),
      ok("CreateUser", """
                  {"user": {"login": "ann@example.org", "displayName": "Ann", "role": "adviser"},
                   "password": "correct horse battery", "requestId": "$uuid1"}""").keeping("user", "\"name\":\"(users/\\w+)\""),
      no("CreateUser", "FIELD_INVALID", """
              {"user": {"login": "ben@example.org", "displayName": "Ben", "role": "king"},
               "password": "short", "requestId": "$uuid2"}"""),
      ok("GetUser", "{\"name\": \"users/me\"}"),
      no("GetUser", "RESOURCE_NOT_FOUND", "{\"name\": \"users/$missing\"}"),
      ok("ListUsers", "{\"pageSize\": 1}"),
      no("ListUsers", "PAGE_TOKEN_INVALID", "{\"pageToken\": \"made-up\"}"),
      ok("CreateSession", """
                  {"password": {"login": "ann@example.org", "password": "correct horse battery"},
                   "displayName": "Test", "requestId": "$uuid3"}""")
          .anonymously()
          .keeping("refresh", "\"refreshToken\":\"([^\"]+)\"")
          .keeping("session", "\"name\":\"(sessions/\\w+)\""),
      no("CreateSession", "CREDENTIALS_WRONG", """
                  {"password": {"login": "ann@example.org", "password": "wrong"},
                   "requestId": "$uuid4"}""").anonymously(),
      ok("RefreshSession", "{\"refreshToken\": \"$refresh\", \"requestId\": \"$uuid5\"}")
          .anonymously(),
      no("RefreshSession", "TOKEN_INVALID", "{\"refreshToken\": \"x\"}").anonymously(),
      ok("ListSessions"),
      no("ListSessions", "TOKEN_MISSING").anonymously(),
      ok("CreateApiKey", "{\"displayName\": \"A script\", \"requestId\": \"$uuid6\"}")
          .keeping("apiKey", "\"name\":\"(apiKeys/\\w+)\"")
          .keeping("secret", "\"secret\":\"([^\"]+)\""),
      no("CreateApiKey", "FIELD_REQUIRED", "{\"requestId\": \"$uuid7\"}"),
      ok("ListApiKeys"),
      no("ListApiKeys", "FIELD_INVALID", "{\"pageSize\": -1}"),
      ok("RevokeApiKey", "{\"name\": \"$apiKey\", \"requestId\": \"$uuid8\"}"),
      no(
          "RevokeApiKey",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"apiKeys/$missing\", \"requestId\": \"$uuid9\"}"),
      ok("CreateSession", "{\"pairingKey\": \"$pairing\"}")
          .keeping("own", "\"name\":\"(sessions/\\w+)\""),
      ok("DeleteSession", "{\"name\": \"$own\", \"requestId\": \"$uuid10\"}"),
      no(
          "DeleteSession",
          "RESOURCE_NOT_FOUND",
          "{\"name\": \"$session\", \"requestId\": \"$uuid11\"}"));

  private IdentityCalls() {}
}
