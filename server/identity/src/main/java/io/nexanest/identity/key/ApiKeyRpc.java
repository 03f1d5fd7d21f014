package io.nexanest.identity.key;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.identity.v1.ApiKey;
import io.nexanest.api.identity.v1.ApiKeyServiceGrpc;
import io.nexanest.api.identity.v1.CreateApiKeyRequest;
import io.nexanest.api.identity.v1.CreateApiKeyResponse;
import io.nexanest.api.identity.v1.ListApiKeysRequest;
import io.nexanest.api.identity.v1.ListApiKeysResponse;
import io.nexanest.api.identity.v1.RevokeApiKeyRequest;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link ApiKeys}. */
public final class ApiKeyRpc extends ApiKeyServiceGrpc.ApiKeyServiceImplBase {
  private final ApiKeys keys;

  public ApiKeyRpc(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public void createApiKey(
      CreateApiKeyRequest request, StreamObserver<CreateApiKeyResponse> observer) {
    Unary.answer(observer, () -> keys.create(request));
  }

  @Override
  public void listApiKeys(
      ListApiKeysRequest request, StreamObserver<ListApiKeysResponse> observer) {
    Unary.answer(observer, () -> keys.list(request));
  }

  @Override
  public void revokeApiKey(RevokeApiKeyRequest request, StreamObserver<ApiKey> observer) {
    Unary.answer(observer, () -> keys.revoke(request));
  }
}
