package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Piece;
import com.quenty.intlshipping.papers.PaperContent.Row;
import java.util.List;

/**
 * Forms of the Universal Postal Union, in English and French: one for each piece, with what is in it. Where there are several, the
 * last ends with the totals of all.
 */
abstract class CustomsFormHtml extends PaperHtml {

    /** @param code of {@code ContentType} */
    private record Category(String code, String words) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category("gift", "Gift / Cadeau"),
            new Category("documents", "Documents"),
            new Category("merchandise", "Sale of goods / Vente de marchandises"),
            new Category("sample", "Commercial sample / Échantillon commercial"),
            new Category("return_merchandise", "Returned goods / Retour de marchandises"),
            new Category("other", "Other / Autre"));

    private static final String STYLE = """
            .form { page-break-after: always }
            .last { page-break-after: auto }
            .rows th, .rows td, .box { border: 0.4pt solid #000 }
            .code { width: 17% } .origin { width: 9% } .quantity { width: 11% } .weight { width: 15% } .value { width: 19% }
            .what { width: 29% }
            .sum td { font-weight: bold }
            .categories td { width: 50% }
            .signature { page-break-inside: avoid }
            """;

    CustomsFormHtml(PaperContent paper, String size, String margin, String smallPrint, String style) {
        super(paper, size, margin, smallPrint, STYLE + style);
    }

    @Override
    final void write() {
        var last = paper.pieces().getLast();
        for (var piece : paper.pieces()) {
            html.open("div", piece == last ? "last" : "form");
            banner();
            head(piece);
            goods(piece, piece == last);
            foot(piece);
            html.close();
        }
    }

    abstract void head(Piece piece);

    abstract void foot(Piece piece);

    final String title() {
        return "CUSTOMS DECLARATION / DÉCLARATION EN DOUANE";
    }

    final String place(Piece piece) {
        return "Piece %d of %d".formatted(piece.number(), paper.totals().pieces());
    }

    final void categories() {
        html.open("table", "categories");
        for (int i = 0; i < CATEGORIES.size(); i += 2) {
            html.open("tr", "");
            for (var category : CATEGORIES.subList(i, i + 2)) {
                boolean is = category.code().equals(paper.contentType());
                html.say("td", is ? "bold" : "", (is ? "☒ " : "☐ ") + category.words());
            }
            html.close();
        }
        html.close();
    }

    private void goods(Piece piece, boolean isLast) {
        html.open("table", "rows");
        heads(
                "number quantity", "Qty / Quantité",
                "what", "Detailed description of contents / Description détaillée du contenu",
                "number weight", "Net kg / Poids net",
                "number value", "Value / Valeur, " + paper.currency(),
                "code", "HS code / No tarifaire",
                "origin", "Origin / Origine");
        html.open("tbody", "");
        paper.items().stream()
                .filter(row -> row.pieceNumber() == piece.number())
                .forEach(this::row);
        total(piece);
        if (isLast && paper.pieces().size() > 1) {
            var totals = paper.totals();
            html.open("tr", "sum");
            number(PrintedNumber.plain(totals.quantity()));
            html.say(
                    "td",
                    "",
                    "All %d pieces, gross %s kg"
                            .formatted(totals.pieces(), PrintedNumber.weight(totals.grossWeight())));
            number(PrintedNumber.weight(totals.netWeight()));
            number(money(totals.totalValue()));
            html.say("td", "", "").say("td", "", "").close();
        }
        html.close().close();
    }

    private void total(Piece piece) {
        int quantity = paper.items().stream()
                .filter(row -> row.pieceNumber() == piece.number())
                .map(Row::quantity)
                .reduce(0, Math::addExact);
        html.open("tr", "sum");
        number(PrintedNumber.plain(quantity));
        html.say("td", "", "Total, gross / brut %s kg".formatted(PrintedNumber.weight(piece.weight())));
        number(PrintedNumber.weight(piece.netWeight()));
        number(money(piece.totalValue()));
        html.say("td", "", "").say("td", "", "").close();
    }

    private void row(Row row) {
        html.open("tr", "");
        number(PrintedNumber.plain(row.quantity()));
        html.typed("td", "", row.description());
        number(PrintedNumber.weight(row.totalWeight()));
        number(money(row.totalValue()));
        html.say("td", "", orEmpty(row.hsCode())).say("td", "", orEmpty(row.countryOfOrigin()));
        html.close();
    }

    final void certificate() {
        html.open("div", "signature");
        html.say(
                "div",
                "",
                "I, the undersigned, whose name and address are given on the item, certify that the particulars given in this"
                        + " declaration are correct and that this item does not contain any dangerous article or articles"
                        + " prohibited by legislation or by postal or customs regulations.");
        html.say("div", "sign", "Date and sender's signature / Date et signature de l'expéditeur");
        html.close();
    }
}
