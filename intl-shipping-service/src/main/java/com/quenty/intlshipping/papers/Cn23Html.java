package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Piece;
import org.jspecify.annotations.Nullable;

/** CN23, with a parcel or a letter of some value. */
final class Cn23Html extends CustomsFormHtml {

    private static final String STYLE = """
            body { font-size: 7.5pt }
            .banner { padding: 1mm; margin: 0 0 2mm 0 }
            .title { font-size: 11pt; font-weight: bold }
            .number23 { font-size: 20pt; font-weight: bold; text-align: right }
            .head .name { width: 42% } .head .bars { width: 40%; text-align: center } .head .mark { width: 18% }
            .code128 { width: 260px; height: 46px; display: block; margin: 0 auto }
            .mono { font-family: 'DejaVu Sans Mono'; font-size: 7pt }
            .small { font-size: 6.5pt; color: #333 }
            .parties { margin: 2mm 0 }
            .parties .party { width: 50%; padding: 1.5mm; border: 0.4pt solid #000 }
            .box { padding: 1.5mm; margin: 2mm 0 }
            .rows th { font-size: 6pt; padding: 1mm } .rows td { padding: 1mm }
            .notes { margin: 2mm 0 0 0; page-break-inside: avoid }
            .notes td { width: 33.3%; padding: 1.5mm; border: 0.4pt solid #000 }
            .signature { margin: 3mm 0 0 0; font-size: 7pt }
            .sign { margin: 12mm 0 0 0; border-top: 0.4pt solid #000; width: 70% }
            """;

    Cn23Html(PaperContent paper) {
        super(paper, "A4", "12mm 14mm 15mm 14mm", "6.5pt", STYLE);
    }

    @Override
    void head(Piece piece) {
        html.open("table", "head").open("tr", "").open("td", "name").say("div", "title", title());
        html.say("div", "small", "May be opened officially / Peut être ouvert d'office")
                .close();
        html.open("td", "bars");
        if (piece.trackingNumber() != null) {
            html.code128("code128", piece.trackingNumber()).say("div", "mono", piece.trackingNumber());
        }
        html.say("div", "", place(piece)).close();
        html.say("td", "mark number23", "CN 23").close().close();
        html.open("table", "parties").open("tr", "");
        party("From / De", paper.sender());
        party("To / À", paper.recipient());
        html.close().close();
        html.open("div", "box");
        categories();
        html.close();
    }

    @Override
    void foot(Piece piece) {
        html.open("table", "notes").open("tr", "");
        note("Invoice / Facture", paper.invoiceNumber());
        note("Comments / Observations", piece.hazards().isEmpty() ? null : words(String.join(", ", piece.hazards())));
        note("Postal charges / Frais de port", null);
        html.close().close();
        certificate();
    }

    private void note(String name, @Nullable String value) {
        html.open("td", "")
                .say("div", "small", name)
                .typed("div", "", orEmpty(value))
                .close();
    }
}
