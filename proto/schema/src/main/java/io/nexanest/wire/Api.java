package io.nexanest.wire;

import io.grpc.ServiceDescriptor;
import io.nexanest.api.identity.v1.ApiKeyServiceGrpc;
import io.nexanest.api.identity.v1.ServerServiceGrpc;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.identity.v1.UserServiceGrpc;
import io.nexanest.api.market.v1.CalendarServiceGrpc;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.api.market.v1.WatchlistServiceGrpc;
import io.nexanest.api.platform.v1.OperationServiceGrpc;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CheckServiceGrpc;
import io.nexanest.api.portfolio.v1.CorporateActionServiceGrpc;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.ExportServiceGrpc;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.LedgerFeedServiceGrpc;
import io.nexanest.api.portfolio.v1.PeriodServiceGrpc;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.TaxonomyServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import java.util.List;

/** Every service of the product, for tools that work on all of them; a house test keeps it whole. */
public final class Api {
  private static final List<ServiceDescriptor> SERVICES = List.of(
      ServerServiceGrpc.getServiceDescriptor(),
      SessionServiceGrpc.getServiceDescriptor(),
      UserServiceGrpc.getServiceDescriptor(),
      ApiKeyServiceGrpc.getServiceDescriptor(),
      InstrumentServiceGrpc.getServiceDescriptor(),
      WatchlistServiceGrpc.getServiceDescriptor(),
      QuoteServiceGrpc.getServiceDescriptor(),
      HistoryServiceGrpc.getServiceDescriptor(),
      RateServiceGrpc.getServiceDescriptor(),
      CalendarServiceGrpc.getServiceDescriptor(),
      OperationServiceGrpc.getServiceDescriptor(),
      HouseholdServiceGrpc.getServiceDescriptor(),
      PortfolioServiceGrpc.getServiceDescriptor(),
      AccountServiceGrpc.getServiceDescriptor(),
      TransactionServiceGrpc.getServiceDescriptor(),
      ImportServiceGrpc.getServiceDescriptor(),
      DocumentServiceGrpc.getServiceDescriptor(),
      HoldingServiceGrpc.getServiceDescriptor(),
      ValuationServiceGrpc.getServiceDescriptor(),
      FigureServiceGrpc.getServiceDescriptor(),
      BranchServiceGrpc.getServiceDescriptor(),
      LedgerFeedServiceGrpc.getServiceDescriptor(),
      PeriodServiceGrpc.getServiceDescriptor(),
      CheckServiceGrpc.getServiceDescriptor(),
      TaxonomyServiceGrpc.getServiceDescriptor(),
      CorporateActionServiceGrpc.getServiceDescriptor(),
      ExportServiceGrpc.getServiceDescriptor());

  private Api() {}

  public static List<ServiceDescriptor> services() {
    return SERVICES;
  }
}
