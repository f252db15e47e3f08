package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Piece;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CN22, stuck on a letter. */
final class Cn22Html extends CustomsFormHtml {

    private static final String STYLE = """
            body { font-size: 5.6pt; line-height: 1.2 }
            .banner { font-size: 6pt; padding: 0.5mm; margin: 0 0 1mm 0 }
            .title { font-size: 7pt; font-weight: bold }
            .number22 { font-size: 11pt; font-weight: bold; text-align: right }
            .head td { width: 50% }
            .head .name { width: 78% } .head .mark { width: 22% }
            .box { padding: 1mm; margin: 1mm 0 }
            .rows th { font-size: 4.8pt; padding: 0.5mm } .rows td { padding: 0.5mm }
            .signature { margin: 1.5mm 0 0 0; font-size: 5pt }
            .sign { margin: 7mm 0 0 0; border-top: 0.4pt solid #000 }
            """;

    Cn22Html(PaperContent paper) {
        super(paper, "105mm 148mm", "5mm 5mm 8mm 5mm", "4.8pt", STYLE);
    }

    @Override
    void head(Piece piece) {
        html.open("table", "head").open("tr", "").open("td", "name").say("div", "title", title());
        html.say("div", "", "May be opened officially / Peut être ouvert d'office")
                .close();
        html.say("td", "mark number22", "CN 22").close().close();
        html.open("div", "box");
        categories();
        html.close();
        html.open("div", "box").typed("div", "", line(paper.sender()));
        html.say("div", "", place(piece) + (piece.trackingNumber() == null ? "" : " · " + piece.trackingNumber()));
        html.close();
    }

    private static String line(PaperContent.Party sender) {
        return Stream.concat(
                        Stream.of(orEmpty(sender.company()), sender.name()).filter(each -> !each.isEmpty()),
                        Stream.concat(sender.address().stream(), Stream.of(sender.countryName())))
                .collect(Collectors.joining(", "));
    }

    @Override
    void foot(Piece piece) {
        certificate();
    }
}
