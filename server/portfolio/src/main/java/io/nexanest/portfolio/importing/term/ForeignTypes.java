package io.nexanest.portfolio.importing.term;

import java.util.List;

/** What institutions call types of transactions in French, Spanish, Italian and Dutch. */
final class ForeignTypes {
  static final List<String> TABLES = List.of("""
      BUY: achat, acheté, achat de titres, achat comptant
      SELL: vente, vendu, vente de titres, vente comptant
      DEPOSIT: dépôt, versement, apport, virement reçu
      WITHDRAWAL: retrait, virement émis
      CASH_TRANSFER: virement, virement interne
      FX_CONVERSION: opération de change, conversion de devises
      DIVIDEND: dividendes, versement de dividende, encaissement de dividende
      INTEREST: intérêts, intérêts créditeurs
      INTEREST_CHARGE: intérêts débiteurs, agios
      FEE: frais, droits de garde, frais de garde, frais de tenue de compte
      FEE_REFUND: remboursement de frais
      TAX: impôt, impôts, taxe, retenue à la source, prélèvements sociaux
      TAX_REFUND: remboursement d impôt
      SPLIT: division d actions, fractionnement, regroupement d actions
      DELIVERY_IN: transfert entrant, entrée de titres
      DELIVERY_OUT: transfert sortant, sortie de titres
      SELL_SHORT: vente à découvert
      SUBSCRIBE: souscription
      REDEEM: rachat, rachat de parts
      REINVESTMENT: réinvestissement, réinvestissement de dividende
      RETURN_OF_CAPITAL: remboursement de capital
      STOCK_DIVIDEND: dividende en actions
      BONUS_ISSUE: attribution gratuite, actions gratuites
      REDEMPTION: remboursement d obligation, remboursement à l échéance
      OPENING_BALANCE: position initiale
      EXERCISE: exercice d option
      RIGHTS_ISSUE: droits de souscription, attribution de droits
      SPIN_OFF: scission
      SECURITY_TRANSFER: transfert de titres
      """, """
      BUY: compra, compra de valores
      SELL: venta, venta de valores
      DEPOSIT: depósito, ingreso, aportación
      WITHDRAWAL: retirada, reintegro, retiro
      CASH_TRANSFER: transferencia, transferencia interna
      FX_CONVERSION: cambio de divisa, conversión de divisa
      DIVIDEND: dividendo, dividendos, abono de dividendo, cobro de dividendo
      INTEREST: intereses, abono de intereses
      INTEREST_CHARGE: intereses deudores, cargo de intereses
      FEE: comisión, comisiones, gastos, comisión de custodia
      FEE_REFUND: devolución de comisiones
      TAX: impuesto, impuestos, retención
      TAX_REFUND: devolución de impuestos
      SPLIT: división de acciones, desdoblamiento, contrasplit
      DELIVERY_IN: entrada de valores, traspaso de entrada
      DELIVERY_OUT: salida de valores, traspaso de salida
      SELL_SHORT: venta en corto
      SUBSCRIBE: suscripción
      REDEEM: reembolso, reembolso de participaciones
      REINVESTMENT: reinversión, reinversión de dividendos
      COUPON: cupón, cobro de cupón
      RETURN_OF_CAPITAL: devolución de capital
      STOCK_DIVIDEND: dividendo en acciones
      BONUS_ISSUE: ampliación liberada, acciones liberadas
      REDEMPTION: amortización, amortización de bono
      OPENING_BALANCE: posición inicial
      EXERCISE: ejercicio de opción
      RIGHTS_ISSUE: derechos de suscripción
      SPIN_OFF: escisión
      MERGER_STOCK: fusión
      SECURITY_TRANSFER: traspaso de valores
      """, """
      BUY: acquisto, acquisto titoli
      SELL: vendita, vendita titoli
      DEPOSIT: deposito, versamento, bonifico in entrata
      WITHDRAWAL: prelievo, prelevamento, bonifico in uscita
      CASH_TRANSFER: giroconto
      FX_CONVERSION: cambio valuta, conversione valuta
      DIVIDEND: dividendi, stacco dividendo, accredito dividendi
      INTEREST: interessi, interessi attivi
      INTEREST_CHARGE: interessi passivi
      FEE: commissione, commissioni, spese, spese di custodia
      FEE_REFUND: rimborso commissioni
      TAX: imposta, imposte, tasse, ritenuta, imposta di bollo
      TAX_REFUND: rimborso imposte
      SPLIT: frazionamento, frazionamento azionario, raggruppamento
      DELIVERY_IN: trasferimento in entrata, carico titoli
      DELIVERY_OUT: trasferimento in uscita, scarico titoli
      SELL_SHORT: vendita allo scoperto
      SUBSCRIBE: sottoscrizione
      REDEEM: rimborso quote
      REINVESTMENT: reinvestimento, reinvestimento dividendi
      COUPON: cedola, cedole, stacco cedola
      RETURN_OF_CAPITAL: rimborso di capitale
      STOCK_DIVIDEND: dividendo in azioni
      BONUS_ISSUE: assegnazione gratuita, azioni gratuite
      REDEMPTION: rimborso titoli, rimborso obbligazione
      OPENING_BALANCE: posizione iniziale
      EXERCISE: esercizio opzione
      RIGHTS_ISSUE: diritti di opzione
      SPIN_OFF: scissione
      MERGER_STOCK: fusione
      SECURITY_TRANSFER: trasferimento titoli
      """, """
      BUY: koop, aankoop, gekocht
      SELL: verkoop, verkocht
      DEPOSIT: storting, bijstorting, inleg
      WITHDRAWAL: opname, geldopname
      CASH_TRANSFER: overboeking, overschrijving
      FX_CONVERSION: valutawissel, valutaconversie
      DIVIDEND: dividenduitkering, contant dividend
      INTEREST: rente, creditrente
      INTEREST_CHARGE: debetrente
      FEE: kosten, bewaarloon, servicekosten
      FEE_REFUND: terugbetaling kosten
      TAX: belasting, dividendbelasting, bronbelasting, beurstaks, roerende voorheffing
      TAX_REFUND: belastingteruggave
      SPLIT: aandelensplitsing, splitsing
      DELIVERY_IN: deponering
      DELIVERY_OUT: lichting
      SELL_SHORT: short verkoop
      SUBSCRIBE: inschrijving
      REINVESTMENT: herbelegging, herbelegging dividend
      COUPON: couponrente, couponuitkering
      RETURN_OF_CAPITAL: kapitaalterugbetaling
      STOCK_DIVIDEND: stockdividend
      BONUS_ISSUE: bonusaandelen
      REDEMPTION: aflossing
      OPENING_BALANCE: beginpositie
      EXERCISE: uitoefening
      SPIN_OFF: afsplitsing
      MERGER_STOCK: fusie
      SECURITY_TRANSFER: effectenoverboeking
      """);

  private ForeignTypes() {}
}
