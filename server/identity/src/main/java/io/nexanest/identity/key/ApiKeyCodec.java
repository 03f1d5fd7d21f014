package io.nexanest.identity.key;

import io.nexanest.api.identity.v1.ApiKey;
import io.nexanest.api.identity.v1.CreateApiKeyResponse;
import io.nexanest.api.identity.v1.ListApiKeysResponse;
import io.nexanest.kernel.id.ApiKeyId;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.wire.Times;
import java.util.TreeSet;

/** Keys as messages. */
final class ApiKeyCodec {
  private ApiKeyCodec() {}

  static ApiKey encode(KeyRow row) {
    ApiKey.Builder key = ApiKey.newBuilder()
        .setName(new ApiKeyId(row.id()).name())
        .setDisplayName(row.displayName())
        .setCreateTime(Times.encode(row.createTime()))
        .addAllPermissions(new TreeSet<>(row.permissions()));
    row.revokeTime().map(Times::encode).ifPresent(key::setRevokeTime);
    return key.build();
  }

  /** Without the secret, which is no part of what is remembered of the request. */
  static CreateApiKeyResponse created(KeyRow row) {
    return CreateApiKeyResponse.newBuilder().setApiKey(encode(row)).build();
  }

  static CreateApiKeyResponse with(CreateApiKeyResponse created, String secret) {
    return created.toBuilder().setSecret(secret).build();
  }

  static ListApiKeysResponse page(Pages.Page<KeyRow> page) {
    return ListApiKeysResponse.newBuilder()
        .addAllApiKeys(page.rows().stream().map(ApiKeyCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }
}
