package com.quenty.intlshipping.papers;

import org.jspecify.annotations.Nullable;

/** Papers between traders, which begin with the parties and the terms. */
abstract class TradePaperHtml extends PaperHtml {

    private static final String STYLE = """
            body { font-size: 8pt }
            .title { font-size: 16pt; font-weight: bold; margin: 0 0 2mm 0 }
            .banner { padding: 1mm; margin: 0 0 3mm 0 }
            .small { font-size: 6.5pt; color: #444 }
            .parties { margin: 0 0 3mm 0 }
            .parties .party { width: 50%; padding: 1.5mm; border: 0.4pt solid #666 }
            .facts { margin: 0 0 4mm 0 }
            .facts td { width: 25%; padding: 1mm 1.5mm; border: 0.4pt solid #666 }
            .rows th { font-size: 6.5pt; color: #333; border-bottom: 0.8pt solid #000; padding: 1mm 1mm }
            .rows td { border-bottom: 0.3pt solid #bbb; padding: 1mm 1mm }
            .sums { margin: 3mm 0 0 0; page-break-inside: avoid }
            .sums td { width: 25%; padding: 1mm 1.5mm; border: 0.4pt solid #666 }
            .total { font-size: 10pt; font-weight: bold }
            .closing { margin: 5mm 0 0 0; page-break-inside: avoid; font-size: 7pt }
            .closing td { width: 50%; padding: 10mm 4mm 0 0 }
            .closing .sign { border-top: 0.5pt solid #000 }
            """;

    TradePaperHtml(PaperContent paper, String style) {
        super(paper, "A4", "13mm 14mm 16mm 14mm", "6.5pt", STYLE + style);
    }

    final void head() {
        banner();
        html.say("div", "title", paper.title());
        html.open("table", "parties").open("tr", "");
        party("Sender, exporter", paper.sender());
        party("Recipient, importer", paper.recipient());
        html.close().close().open("table", "facts").open("tr", "");
        fact("Invoice", paper.kind().isInvoice() ? paper.number() : paper.invoiceNumber());
        fact("Date", paper.issuedOn().toString());
        fact("Manifest", paper.manifestId());
        fact("Order", paper.orderNumber());
        html.close().open("tr", "");
        fact("Incoterms 2020", paper.incoterm());
        fact("Contents", words(paper.contentType()));
        fact("Carrier", carrier());
        fact("Tracking number", paper.trackingNumber());
        html.close().close();
    }

    private @Nullable String carrier() {
        return paper.carrierName() == null ? null : paper.carrierName() + ", " + paper.serviceName();
    }

    final void fact(String name, @Nullable String value) {
        html.open("td", "")
                .say("div", "small", name)
                .typed("div", "", value == null ? "–" : value)
                .close();
    }
}
