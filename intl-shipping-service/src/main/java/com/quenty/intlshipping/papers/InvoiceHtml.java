package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Row;
import java.util.Objects;

/** Commercial and pro forma invoices. */
final class InvoiceHtml extends TradePaperHtml {

    private static final String STYLE = """
            .line { width: 5% } .what { width: 29% } .code { width: 12% } .origin { width: 7% }
            .quantity { width: 8% } .weight { width: 10% } .unit { width: 14% } .value { width: 15% }
            """;

    InvoiceHtml(PaperContent paper) {
        super(paper, STYLE);
    }

    @Override
    void write() {
        head();
        html.open("table", "rows");
        heads(
                "line", "#",
                "what", "Description of goods",
                "code", "HS code",
                "origin", "Origin",
                "number quantity", "Quantity",
                "number weight", "Net kg",
                "number unit", "Unit, " + paper.currency(),
                "number value", "Value, " + paper.currency());
        html.open("tbody", "");
        paper.items().forEach(this::row);
        html.close().close();
        sums();
        closing();
    }

    private void row(Row row) {
        html.open("tr", "").say("td", "", PrintedNumber.plain(row.line())).typed("td", "", row.description());
        html.say("td", "", orEmpty(row.hsCode())).say("td", "", orEmpty(row.countryOfOrigin()));
        number(PrintedNumber.plain(row.quantity()));
        number(PrintedNumber.weight(row.totalWeight()));
        number(money(row.unitValue()));
        number(money(row.totalValue()));
        html.close();
    }

    private void sums() {
        var totals = paper.totals();
        html.open("table", "sums").open("tr", "");
        fact("Pieces", PrintedNumber.plain(totals.pieces()));
        fact("Net weight", PrintedNumber.weight(totals.netWeight()) + " kg");
        fact("Gross weight", PrintedNumber.weight(totals.grossWeight()) + " kg");
        html.open("td", "").say("div", "small", "Total value, " + paper.currency());
        html.say("div", "total", money(totals.totalValue())).close();
        html.close().open("tr", "");
        fact("Units", PrintedNumber.plain(totals.quantity()));
        fact("Volume", PrintedNumber.plain(totals.volume()) + " m³");
        fact(
                "Insured value",
                Objects.requireNonNull(totals.insuredValue()).signum() == 0
                        ? null
                        : money(totals.insuredValue()) + ' ' + paper.currency());
        fact("Leaves on", paper.shipDate() == null ? null : paper.shipDate().toString());
        html.close().close();
    }

    private void closing() {
        html.open("div", "closing");
        html.say(
                "div",
                "",
                paper.kind() == PaperKind.PRO_FORMA_INVOICE
                        ? "Nothing is sold and no payment is due: the values are stated for customs only."
                        : "The values are the prices of the sale.");
        html.say("div", "", "I certify that the particulars given in this invoice are true and correct.");
        html.open("table", "").open("tr", "");
        html.open("td", "").say("div", "sign", "Place and date").close();
        html.open("td", "").say("div", "sign", "Name and signature").close();
        html.close().close().close();
    }
}
