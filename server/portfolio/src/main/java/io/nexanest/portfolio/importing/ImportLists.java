package io.nexanest.portfolio.importing;

import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ListImportRowsRequest;
import io.nexanest.api.portfolio.v1.ListImportRowsResponse;
import io.nexanest.api.portfolio.v1.ListImportsRequest;
import io.nexanest.api.portfolio.v1.ListImportsResponse;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.review.RowState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Looking at imports and their rows. */
public final class ImportLists {
  private final Platform platform;

  public ImportLists(Platform platform) {
    this.platform = platform;
  }

  Import get(String name) {
    ImportId id = parse(name);
    return in(tx -> ImportCodec.encode(find(tx, id, false)));
  }

  ListImportsResponse list(ListImportsRequest request) {
    int size = Pages.size(request.getPageSize());
    Optional<UUID> before =
        platform.pages().position("imports", request.getPageToken()).map(UUID::fromString);
    List<ImportRecord> page = in(tx -> ImportStore.page(tx, before, size + 1));
    ListImportsResponse.Builder answer = ListImportsResponse.newBuilder();
    page.stream().limit(size).map(ImportCodec::listed).forEach(answer::addImports);
    if (page.size() > size) {
      String last = page.get(size - 1).id().uuid().toString();
      answer.setNextPageToken(platform.pages().token("imports", last));
    }
    return answer.build();
  }

  ListImportRowsResponse rows(ListImportRowsRequest request) {
    int size = Pages.size(request.getPageSize());
    ImportId id = parse(request.getParent());
    Optional<RowState> state = ImportCodec.state(request.getState());
    String question = id.name() + " " + state.map(RowState::name).orElse("all");
    int after = platform
        .pages()
        .position(question, request.getPageToken())
        .map(Integer::parseInt)
        .orElse(0);
    List<RowRecord> page = in(tx -> {
      find(tx, id, false);
      return ImportStore.rows(tx, id, after, state, size + 1);
    });
    ListImportRowsResponse.Builder answer = ListImportRowsResponse.newBuilder();
    page.stream().limit(size).map(row -> ImportCodec.encode(id, row)).forEach(answer::addRows);
    if (page.size() > size) {
      String last = String.valueOf(page.get(size - 1).line());
      answer.setNextPageToken(platform.pages().token(question, last));
    }
    return answer.build();
  }

  static ImportRecord find(Tx tx, ImportId id, boolean lock) {
    return ImportStore.find(tx, id, lock).orElseThrow(() -> Problem.notFound(id.name()));
  }

  static ImportId parse(String name) {
    try {
      return ImportId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
