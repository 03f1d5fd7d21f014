package io.nexanest.portfolio.importing.replay;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.AcceptReplayResponse;
import io.nexanest.api.portfolio.v1.FieldChange;
import io.nexanest.api.portfolio.v1.ReplayDifference;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.security.Sha256;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.wire.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays as messages. */
public final class ReplayCodec {
  private ReplayCodec() {}

  /**
   * The differences in the file's order, as many as an answer has room for, and all counted; the
   * etag is of all of them, and of the import that they are compared with.
   */
  public static ReplayDocumentResponse encode(
      ImportId compared, List<Replayed> rows, int by, int with) {
    List<ReplayDifference> differences =
        rows.stream().flatMap(row -> difference(row).stream()).toList();
    ReplayDocumentResponse.Builder all = ReplayDocumentResponse.newBuilder()
        .setImport(compared.name())
        .setBookedParserVersion(by)
        .setParserVersion(with)
        .setSameCount(rows.size() - differences.size())
        .setDifferenceCount(differences.size())
        .setAcceptableCount(
            (int) rows.stream().filter(ReplayCodec::isAcceptable).count())
        .addAllDifferences(differences);
    String etag = Etags.of(Sha256.of(all.build().toByteArray()));
    return all.clearDifferences()
        .addAllDifferences(differences.stream().limit(Limits.PAGE_MAX).toList())
        .setEtag(etag)
        .build();
  }

  /** What was booked of the rows that an acceptance books. */
  public static AcceptReplayResponse accepted(
      DocumentId document, ImportId standing, List<Replayed> accepted) {
    AcceptReplayResponse.Builder to =
        AcceptReplayResponse.newBuilder().setName(document.name()).setImport(standing.name());
    for (Replayed row : accepted) {
      switch (row) {
        case Replayed.Added _ -> to.setAddedCount(to.getAddedCount() + 1);
        case Replayed.Removed _ -> to.setRemovedCount(to.getRemovedCount() + 1);
        case Replayed.Kept _ -> to.setChangedCount(to.getChangedCount() + 1);
      }
    }
    return to.build();
  }

  /** Whether it differs from what is booked, and no person has corrected that. */
  public static boolean isAcceptable(Replayed row) {
    return !row.corrected() && difference(row).isPresent();
  }

  private static Optional<ReplayDifference> difference(Replayed row) {
    ReplayDifference.Builder to =
        ReplayDifference.newBuilder().setLineNumber(row.line()).setCorrected(row.corrected());
    return switch (row) {
      case Replayed.Added added ->
        Optional.of(to.setKind(ReplayDifference.Kind.KIND_ADDED)
            .setReplayed(TransactionCodec.draft(added.draft()))
            .build());
      case Replayed.Removed removed ->
        Optional.of(to.setKind(ReplayDifference.Kind.KIND_REMOVED)
            .setTransaction(removed.transaction().name())
            .setBooked(TransactionCodec.draft(removed.booked()))
            .setMessage(removed.why())
            .build());
      // Most rows say what is booked, and need no messages to be made for that.
      case Replayed.Kept kept when kept.booked().equals(kept.draft()) -> Optional.empty();
      case Replayed.Kept kept -> {
        Transaction booked = TransactionCodec.draft(kept.booked()).build();
        Transaction replayed = TransactionCodec.draft(kept.draft()).build();
        List<FieldChange> changes = changes(booked, replayed);
        yield changes.isEmpty()
            ? Optional.empty()
            : Optional.of(to.setKind(ReplayDifference.Kind.KIND_CHANGED)
                .setTransaction(kept.transaction().name())
                .setBooked(booked)
                .setReplayed(replayed)
                .addAllChanges(changes)
                .build());
      }
    };
  }

  private static List<FieldChange> changes(Transaction booked, Transaction replayed) {
    List<FieldChange> changes = new ArrayList<>();
    for (FieldDescriptor field : Transaction.getDescriptor().getFields()) {
      if (!booked.getField(field).equals(replayed.getField(field))) {
        changes.add(FieldChange.newBuilder()
            .setField(field.getName())
            .setBooked(text(booked, field))
            .setReplayed(text(replayed, field))
            .build());
      }
    }
    return changes;
  }

  private static String text(Transaction transaction, FieldDescriptor field) {
    if (!field.isRepeated() && field.hasPresence() && !transaction.hasField(field)) {
      return "";
    }
    return switch (transaction.getField(field)) {
      case Decimal decimal -> decimal.getValue();
      case Date date -> Dates.decode(date).toString();
      case Message message -> message.toString().strip();
      case Object other -> other.toString();
    };
  }
}
