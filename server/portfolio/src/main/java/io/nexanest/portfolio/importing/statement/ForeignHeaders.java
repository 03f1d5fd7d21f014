package io.nexanest.portfolio.importing.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Headers in French, Spanish, Italian and Dutch. A word that means two things in two languages
 * stands for the one that more files mean: "valuta" is the day of settlement, not the currency.
 */
final class ForeignHeaders {
  private static final List<String> TABLES = List.of("""
      DATE: date opération, date d opération, date de l opération, date d exécution, date de transaction, date comptable
      TYPE: opération, type d opération, type opération, type de transaction, nature, nature de l opération, sens
      SYMBOL: symbole, mnémonique, titre, code valeur
      ISIN: code isin
      QUANTITY: quantité, qté, nombre, nombre de titres, nombre de parts
      PRICE: cours, prix, prix unitaire, cours d exécution
      GROSS: montant, montant brut, brut
      FEE: frais, courtage, frais de courtage
      TAX: impôt, impôts, taxe, retenue à la source
      CURRENCY: devise, devise de règlement, monnaie
      FX_RATE: taux de change, cours de change
      SETTLEMENT_DATE: date de valeur, date valeur, date de règlement
      EX_DATE: date de détachement, date de détachement du coupon
      PAY_DATE: date de paiement
      REFERENCE: référence, numéro d ordre, n° d ordre, numéro de transaction
      NOTE: libellé, commentaire, commentaires, remarque
      """, """
      DATE: fecha, fecha operación, fecha de operación, fecha de la operación, fecha de ejecución, fecha contable
      TYPE: tipo, operación, tipo de operación, tipo operación, tipo de movimiento, movimiento
      SYMBOL: símbolo, título
      ISIN: código isin
      QUANTITY: cantidad, títulos, número de títulos, nº títulos, participaciones
      PRICE: precio, precio unitario, cotización
      GROSS: importe, importe bruto, bruto, efectivo
      FEE: comisión, comisiones, gastos, corretaje
      TAX: impuesto, impuestos, retención, retenciones
      CURRENCY: divisa, moneda
      FX_RATE: tipo de cambio, cambio
      SETTLEMENT_DATE: fecha valor, fecha de valor, fecha liquidación, fecha de liquidación
      EX_DATE: fecha ex dividendo
      PAY_DATE: fecha de pago
      REFERENCE: referencia, número de orden, nº orden, número de operación
      NOTE: concepto, descripción, observaciones
      """, """
      DATE: data, data operazione, data dell operazione, data di esecuzione, data contabile
      TYPE: tipo operazione, tipo di operazione, operazione, tipologia
      SYMBOL: simbolo, titolo, strumento
      ISIN: codice isin
      QUANTITY: quantità, quote, numero quote, numero titoli
      PRICE: prezzo, prezzo unitario
      GROSS: importo, importo lordo, lordo, controvalore
      FEE: commissione, commissioni, spese
      TAX: imposta, imposte, tasse, ritenuta, ritenute
      FX_RATE: tasso di cambio
      SETTLEMENT_DATE: data valuta, data regolamento, data di regolamento
      EX_DATE: data stacco, data di stacco
      PAY_DATE: data pagamento, data di pagamento
      REFERENCE: riferimento, numero ordine, numero operazione
      NOTE: descrizione, commento
      """, """
      DATE: transactiedatum, boekingsdatum, boekdatum, uitvoeringsdatum
      TYPE: soort, transactietype, transactiesoort, soort transactie, type transactie, mutatiesoort
      SYMBOL: symbool, fonds, effect
      QUANTITY: aantal, stuks, hoeveelheid
      PRICE: koers, prijs
      GROSS: bedrag, brutobedrag, bruto bedrag
      FEE: kosten, transactiekosten, provisie, commissie
      TAX: belasting, belastingen, bronbelasting, dividendbelasting, beurstaks, roerende voorheffing
      CURRENCY: munt, muntsoort, valutacode
      FX_RATE: wisselkoers
      SETTLEMENT_DATE: rentedatum, afwikkelingsdatum
      EX_DATE: ex dividenddatum
      PAY_DATE: betaaldatum, betaalbaar op
      REFERENCE: referentie, transactienummer
      NOTE: omschrijving, opmerking, opmerkingen, mededeling
      """);

  private static final Map<Column, List<String>> HEADERS = read();

  private ForeignHeaders() {}

  static List<String> of(Column column) {
    return HEADERS.getOrDefault(column, List.of());
  }

  private static Map<Column, List<String>> read() {
    Map<Column, List<String>> headers = new EnumMap<>(Column.class);
    TABLES.stream().flatMap(String::lines).forEach(line -> {
      int colon = line.indexOf(':');
      List<String> more = List.of(line.substring(colon + 1).strip().split(", "));
      headers.merge(Column.valueOf(line.substring(0, colon)), more, ForeignHeaders::both);
    });
    return headers;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }
}
