package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.payments.PaymentMethod;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A document as it is printed: the same rows and the same cents as its JSON. Pure. */
final class InvoiceHtml {

    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("invoice", "Factura"),
            Map.entry("receipt", "Recibo"),
            Map.entry("credit_note", "Nota de crédito"),
            Map.entry("seller", "Vendedor"),
            Map.entry("buyer", "Comprador"),
            Map.entry("date", "Fecha"),
            Map.entry("order", "Pedido"),
            Map.entry("corrects", "Corrige la factura"),
            Map.entry("supplements", "Complementa la factura"),
            Map.entry("reason", "Motivo"),
            Map.entry("item", "Descripción"),
            Map.entry("quantity", "Cant."),
            Map.entry("price", "Precio"),
            Map.entry("discount", "Descuento"),
            Map.entry("charges", "Envío y cargos"),
            Map.entry("tax", "Impuesto"),
            Map.entry("amount", "Importe"),
            Map.entry("total", "Total"),
            Map.entry("included", "incluido"),
            Map.entry("method", "Medio de pago"),
            Map.entry("reference", "Referencia"),
            Map.entry("page", "Página"),
            Map.entry("cash", "Efectivo"),
            Map.entry("bank_transfer", "Transferencia"),
            Map.entry("card", "Tarjeta"),
            Map.entry("cash_on_delivery", "Contra entrega"),
            Map.entry("store_credit", "Saldo a favor"),
            Map.entry("microcredit", "Microcrédito"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("invoice", "Invoice"),
            Map.entry("receipt", "Receipt"),
            Map.entry("credit_note", "Credit note"),
            Map.entry("seller", "Seller"),
            Map.entry("buyer", "Buyer"),
            Map.entry("date", "Date"),
            Map.entry("order", "Order"),
            Map.entry("corrects", "Corrects invoice"),
            Map.entry("supplements", "Supplements invoice"),
            Map.entry("reason", "Reason"),
            Map.entry("item", "Description"),
            Map.entry("quantity", "Qty"),
            Map.entry("price", "Price"),
            Map.entry("discount", "Discount"),
            Map.entry("charges", "Shipping, fees"),
            Map.entry("tax", "Tax"),
            Map.entry("amount", "Amount"),
            Map.entry("total", "Total"),
            Map.entry("included", "included"),
            Map.entry("method", "Paid by"),
            Map.entry("reference", "Reference"),
            Map.entry("page", "Page"),
            Map.entry("cash", "Cash"),
            Map.entry("bank_transfer", "Bank transfer"),
            Map.entry("card", "Card"),
            Map.entry("cash_on_delivery", "Cash on delivery"),
            Map.entry("store_credit", "Store credit"),
            Map.entry("microcredit", "Microcredit"));

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm 16mm;
                @bottom-left { content: "%s"; font-family: 'DejaVu Sans'; font-size: 7pt; color: #555 }
                @bottom-right { content: "%s " counter(page) " / " counter(pages);
                    font-family: 'DejaVu Sans'; font-size: 7pt; color: #555 } }
            body { font-family: 'DejaVu Sans'; font-size: 8.5pt; color: #111; line-height: 1.35 }
            h1 { font-size: 17pt; margin: 0 0 1mm 0 }
            .facts { margin: 0 0 7mm 0; color: #333 }
            table { width: 100%%; border-collapse: collapse }
            .parties td { width: 50%%; vertical-align: top; padding: 0 6mm 7mm 0 }
            .parties .what { font-size: 7pt; color: #666 }
            .parties .name { font-weight: bold; font-size: 10pt }
            .rows { -fs-table-paginate: paginate }
            .rows th { text-align: left; font-size: 7.5pt; color: #444; border-bottom: 0.6pt solid #333; padding: 1.2mm 1.5mm }
            .rows td { border-bottom: 0.3pt solid #ccc; padding: 1.4mm 1.5mm; vertical-align: top }
            .rows tr { page-break-inside: avoid }
            .rows .number { text-align: right; white-space: nowrap }
            .sku { color: #666; font-size: 7pt }
            .sums { width: 45%%; margin: 5mm 0 0 55%%; page-break-inside: avoid }
            .sums td { padding: 0.8mm 1.5mm }
            .sums .number { text-align: right; white-space: nowrap }
            .sums .total td { font-weight: bold; font-size: 11pt; border-top: 0.8pt solid #111; padding-top: 1.6mm }
            """;

    private final InvoiceResponse invoice;
    private final InvoiceLanguage language;
    private final DecimalFormat format;
    private final StringBuilder html = new StringBuilder(4000);

    private InvoiceHtml(InvoiceResponse invoice, InvoiceLanguage language) {
        this.invoice = invoice;
        this.language = language;
        var symbols = DecimalFormatSymbols.getInstance(
                language == InvoiceLanguage.ES ? Locale.of("es", "CO") : Locale.ENGLISH);
        symbols.setGroupingSeparator(language == InvoiceLanguage.ES ? '.' : ',');
        symbols.setDecimalSeparator(language == InvoiceLanguage.ES ? ',' : '.');
        int decimals = invoice.totalAmount().scale();
        this.format = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), symbols);
    }

    static String of(InvoiceResponse invoice, InvoiceLanguage language) {
        return new InvoiceHtml(invoice, language).render();
    }

    private String render() {
        var content = invoice.content();
        var title = word(invoice.kind().code()) + ' ' + invoice.number();
        html.append("<html lang=\"")
                .append(language.code())
                .append("\"><head><title>")
                .append(text(title));
        html.append("</title><style>")
                .append(STYLE.formatted(css(title), css(word("page"))))
                .append("</style></head><body>");
        html.append("<h1>").append(text(title)).append("</h1><p class=\"facts\">");
        fact("date", invoice.issuedOn().format(DateTimeFormatter.ISO_LOCAL_DATE));
        fact("order", content.orderNumber());
        fact("corrects", content.correctsNumber());
        fact("supplements", content.supplementsNumber());
        fact("reason", content.reason());
        var receipt = content.receipt();
        if (receipt != null) {
            fact("method", method(receipt.method()));
            fact("reference", receipt.externalReference());
        }
        html.append("</p><table class=\"parties\"><tr>");
        party("seller", content.seller());
        party("buyer", content.buyer());
        html.append("</tr></table>");
        rows();
        sums();
        return html.append("</body></html>").toString();
    }

    private void fact(String word, @Nullable String value) {
        if (value != null) {
            html.append(text(word(word))).append(": ").append(text(value)).append("<br/>");
        }
    }

    private void party(String word, Party party) {
        html.append("<td><div class=\"what\">").append(text(word(word))).append("</div><div class=\"name\">");
        html.append(text(party.name())).append("</div>");
        party.address().forEach(line -> html.append(text(line)).append("<br/>"));
        if (party.country() != null) {
            html.append(text(party.country())).append("<br/>");
        }
        html.append("</td>");
    }

    private void rows() {
        html.append("<table class=\"rows\"><thead><tr><th>")
                .append(text(word("item")))
                .append("</th>");
        for (var column : new String[] {"quantity", "price", "discount", "charges", "tax", "amount"}) {
            html.append("<th class=\"number\">").append(text(word(column))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : invoice.content().rows()) {
            row(row);
        }
        html.append("</tbody></table>");
    }

    private void row(Row row) {
        html.append("<tr><td>").append(text(row.label()));
        if (row.sku() != null) {
            html.append("<br/><span class=\"sku\">").append(text(row.sku())).append("</span>");
        }
        html.append("</td>");
        cell(row.quantity() == null ? "" : row.quantity().toString());
        cell(row.unitPrice() == null ? "" : money(row.unitPrice()));
        cell(orEmpty(row.discountAmount()));
        cell(orEmpty(row.chargesAmount()));
        cell(orEmpty(row.taxAmount()));
        cell(money(row.totalAmount()));
        html.append("</tr>");
    }

    private void cell(String value) {
        html.append("<td class=\"number\">").append(text(value)).append("</td>");
    }

    private void sums() {
        html.append("<table class=\"sums\">");
        for (var tax : invoice.content().taxes()) {
            var label = tax.included() ? tax.label() + " (" + word("included") + ')' : tax.label();
            sum("", label, money(tax.amount()));
        }
        sum(" class=\"total\"", word("total") + ' ' + invoice.currency(), money(invoice.totalAmount()));
        html.append("</table>");
    }

    private void sum(String style, String label, String value) {
        html.append("<tr").append(style).append("><td>").append(text(label)).append("</td><td class=\"number\">");
        html.append(text(value)).append("</td></tr>");
    }

    private String orEmpty(BigDecimal amount) {
        return amount.signum() == 0 ? "" : money(amount);
    }

    private String money(BigDecimal amount) {
        return format.format(amount);
    }

    private String method(PaymentMethod method) {
        return word(method.code());
    }

    private String word(String key) {
        return (language == InvoiceLanguage.ES ? SPANISH : ENGLISH).getOrDefault(key, key);
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }

    /** Within quotes of a style; titles and labels have neither quotes nor backslashes. */
    private static String css(String value) {
        return value.replaceAll("[\"\\\\<>&]", "");
    }
}
