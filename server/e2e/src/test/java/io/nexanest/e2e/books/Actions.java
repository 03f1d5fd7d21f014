package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.id;

import io.grpc.Channel;
import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.api.market.v1.Mark;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.api.portfolio.v1.AcceptBranchRequest;
import io.nexanest.api.portfolio.v1.AnnounceCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionResponse;
import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.CorporateActionElection;
import io.nexanest.api.portfolio.v1.CorporateActionServiceGrpc;
import io.nexanest.api.portfolio.v1.CorporateActionServiceGrpc.CorporateActionServiceBlockingStub;
import io.nexanest.api.portfolio.v1.CorporateActionTerms;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.ElectCorporateActionRequest;
import io.nexanest.api.portfolio.v1.Entitlement;
import io.nexanest.api.portfolio.v1.GetBranchRequest;
import io.nexanest.api.portfolio.v1.GetCorporateActionRequest;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListLotsRequest;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.List;

/** A person's calls about corporate actions, in few words. */
record Actions(Channel channel) {
  CorporateAction announce(CorporateAction.Builder action) {
    return stub()
        .announceCorporateAction(AnnounceCorporateActionRequest.newBuilder()
            .setCorporateAction(action)
            .setRequestId(id())
            .build());
  }

  CorporateAction get(String name, AsOf asOf) {
    return stub()
        .getCorporateAction(
            GetCorporateActionRequest.newBuilder().setName(name).setAsOf(asOf).build());
  }

  CorporateAction elect(String name, String account, String option, String quantity) {
    CorporateActionElection.Builder election =
        CorporateActionElection.newBuilder().setAccount(account).setOptionId(option);
    if (!quantity.isEmpty()) {
      election.setQuantity(decimal(quantity));
    }
    return stub()
        .electCorporateAction(ElectCorporateActionRequest.newBuilder()
            .setName(name)
            .setElection(election)
            .setRequestId(id())
            .build());
  }

  ApplyCorporateActionResponse apply(String name, String branch) {
    return stub()
        .applyCorporateAction(ApplyCorporateActionRequest.newBuilder()
            .setName(name)
            .setBranch(branch)
            .setRequestId(id())
            .build());
  }

  /** What each account is due: held, option, quantity, new units, fraction, in lieu, cash. */
  List<String> preview(String name, String branch) {
    return stub()
        .applyCorporateAction(ApplyCorporateActionRequest.newBuilder()
            .setName(name)
            .setBranch(branch)
            .setValidateOnly(true)
            .build())
        .getEntitlementsList()
        .stream()
        .map(Actions::text)
        .toList();
  }

  private static String text(Entitlement due) {
    return String.join(
        " ",
        due.getHeld().getValue(),
        due.getOptionId(),
        due.getQuantity().getValue(),
        due.getNewUnits().getValue(),
        due.getFraction().getValue(),
        due.getCashInLieu().getValue(),
        due.getCash().getValue(),
        Boolean.toString(due.getBooked()));
  }

  List<Transaction> reverse(String name) {
    return stub()
        .reverseCorporateAction(ReverseCorporateActionRequest.newBuilder()
            .setName(name)
            .setRequestId(id())
            .build())
        .getTransactionsList();
  }

  String branch(String name) {
    return BranchServiceGrpc.newBlockingStub(channel)
        .createBranch(CreateBranchRequest.newBuilder()
            .setBranch(Branch.newBuilder().setDisplayName(name))
            .setRequestId(id())
            .build())
        .getName();
  }

  void accept(String branch) {
    var branches = BranchServiceGrpc.newBlockingStub(channel);
    branches.acceptBranch(AcceptBranchRequest.newBuilder()
        .setName(branch)
        .setEtag(branches
            .getBranch(GetBranchRequest.newBuilder().setName(branch).build())
            .getEtag())
        .setRequestId(id())
        .build());
  }

  /** Each open lot without the name of what opened it. */
  List<String> lots(String parent, AsOf asOf) {
    return HoldingServiceGrpc.newBlockingStub(channel)
        .listLots(ListLotsRequest.newBuilder().setParent(parent).setAsOf(asOf).build())
        .getLotsList()
        .stream()
        .map(lot -> lot.getAccount() + " " + lot.getInstrument() + " "
            + Dates.decode(lot.getOpenDate()) + " " + lot.getQuantity().getValue() + " "
            + lot.getCost().getValue())
        .sorted()
        .toList();
  }

  String instrument(String symbol, LocalDate marked, String price) {
    var instruments = InstrumentServiceGrpc.newBlockingStub(channel);
    String name = instruments
        .createInstrument(CreateInstrumentRequest.newBuilder()
            .setInstrument(Instrument.newBuilder()
                .setDisplayName(symbol)
                .setAssetClass("equity")
                .setCurrencyCode("USD")
                .addListings(Listing.newBuilder().setSymbol(symbol)))
            .setRequestId(id())
            .build())
        .getName();
    instruments.setMark(SetMarkRequest.newBuilder()
        .setParent(name)
        .setMark(Mark.newBuilder()
            .setDate(Dates.encode(marked))
            .setPrice(decimal(price))
            .setSource("my broker"))
        .setRequestId(id())
        .build());
    return name;
  }

  static CorporateActionTerms.Builder terms(TransactionType type) {
    return CorporateActionTerms.newBuilder().setType(type);
  }

  static CorporateActionTerms.Builder terms(TransactionType type, String to, String from) {
    return terms(type).setRatioNew(decimal(to)).setRatioOld(decimal(from));
  }

  private CorporateActionServiceBlockingStub stub() {
    return CorporateActionServiceGrpc.newBlockingStub(channel);
  }
}
