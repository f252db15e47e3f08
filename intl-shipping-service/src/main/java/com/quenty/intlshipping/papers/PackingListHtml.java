package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Piece;
import com.quenty.intlshipping.papers.PaperContent.Row;

/** The goods, piece by piece. */
final class PackingListHtml extends TradePaperHtml {

    private static final String STYLE = """
            .line { width: 7% } .what { width: 43% } .code { width: 14% } .origin { width: 8% }
            .quantity { width: 9% } .weight { width: 9.5% }
            .rows .piece td { background-color: #eee; font-weight: bold; border-bottom: 0.6pt solid #000 }
            """;

    /** Columns of the table. */
    private static final int ALL = 7;

    PackingListHtml(PaperContent paper) {
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
                "number weight", "Net kg of one",
                "number weight", "Net kg");
        html.open("tbody", "");
        for (var piece : paper.pieces()) {
            piece(piece);
            paper.items().stream()
                    .filter(row -> row.pieceNumber() == piece.number())
                    .forEach(this::row);
        }
        html.close().close();
        sums();
    }

    private void piece(Piece piece) {
        html.open("tr", "piece").openSpanning("td", ALL);
        html.text("Piece %d of %d · %s · gross %s kg · net %s kg"
                .formatted(
                        piece.number(),
                        paper.totals().pieces(),
                        sides(piece),
                        PrintedNumber.weight(piece.weight()),
                        PrintedNumber.weight(piece.netWeight())));
        if (piece.trackingNumber() != null) {
            html.text(" · " + piece.trackingNumber());
        }
        piece.hazards().forEach(hazard -> html.text(" · " + words(hazard)));
        html.close().close();
    }

    private void row(Row row) {
        html.open("tr", "").say("td", "", PrintedNumber.plain(row.line())).typed("td", "", row.description());
        html.say("td", "", orEmpty(row.hsCode())).say("td", "", orEmpty(row.countryOfOrigin()));
        number(PrintedNumber.plain(row.quantity()));
        number(PrintedNumber.weight(row.unitWeight()));
        number(PrintedNumber.weight(row.totalWeight()));
        html.close();
    }

    private void sums() {
        var totals = paper.totals();
        html.open("table", "sums").open("tr", "");
        fact("Pieces, units", "%d, %d".formatted(totals.pieces(), totals.quantity()));
        fact("Net weight", PrintedNumber.weight(totals.netWeight()) + " kg");
        fact("Gross weight", PrintedNumber.weight(totals.grossWeight()) + " kg");
        fact("Volume", PrintedNumber.plain(totals.volume()) + " m³");
        html.close().close();
    }
}
