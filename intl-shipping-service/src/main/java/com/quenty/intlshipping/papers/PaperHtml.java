package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Party;
import com.quenty.intlshipping.papers.PaperContent.Piece;
import com.quenty.platform.pdf.HtmlWriter;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paper as it is printed: what its JSON says and nothing else. Pure. */
abstract class PaperHtml {

    private static final String LANGUAGE = "en";

    /** Head and foot are in the margins, so that nothing is printed over them. */
    private static final String STYLE = """
            @page { size: %s; margin: %s;
                @bottom-left { content: "%s"; font-family: 'DejaVu Sans'; font-size: %s; color: #444 }
                @bottom-right { content: "page " counter(page) " of " counter(pages); font-family: 'DejaVu Sans';
                    font-size: %s; color: #444 } }
            body { font-family: 'DejaVu Sans'; color: #000; line-height: 1.3; margin: 0; word-wrap: break-word }
            table { width: 100%%; border-collapse: collapse; table-layout: fixed }
            td, th { vertical-align: top; text-align: left; font-weight: normal; word-wrap: break-word }
            [dir=auto] { text-align: left }
            .rows { -fs-table-paginate: paginate }
            .rows tr { page-break-inside: avoid }
            .rows .number { text-align: right }
            .bold { font-weight: bold }
            .boxes { font-size: 5pt }
            .banner { border: 1pt solid #000; text-align: center; font-weight: bold; letter-spacing: 1pt }
            """;

    final PaperContent paper;
    final HtmlWriter html;

    /**
     * @param size of a page, as CSS says it
     * @param smallPrint size of the words in the margin
     */
    PaperHtml(PaperContent paper, String size, String margin, String smallPrint, String style) {
        this.paper = paper;
        var foot = "%s · %s".formatted(paper.title(), paper.manifestId());
        this.html = new HtmlWriter(LANGUAGE, foot, STYLE.formatted(size, margin, foot, smallPrint, smallPrint) + style);
    }

    static String of(PaperContent paper) {
        var print = switch (paper.kind()) {
            case COMMERCIAL_INVOICE, PRO_FORMA_INVOICE -> new InvoiceHtml(paper);
            case PACKING_LIST -> new PackingListHtml(paper);
            case CN22 -> new Cn22Html(paper);
            case CN23 -> new Cn23Html(paper);
            case LABEL -> new LabelHtml(paper);
        };
        print.write();
        return print.html.finish();
    }

    abstract void write();

    /** Nothing for a paper that may be used. */
    final void banner() {
        switch (paper.state()) {
            case PROVISIONAL -> html.say("div", "banner", "PROVISIONAL — NOT FOR CUSTOMS");
            case VOID -> html.say("div", "banner", "VOID");
            case FINAL -> {}
        }
        notPrintable();
    }

    /** Nothing where all can be printed. */
    final void notPrintable() {
        if (!paper.notPrintable().isEmpty()) {
            html.say(
                    "div",
                    "boxes",
                    "□ stands for a character that can't be printed here: %s."
                            .formatted(String.join(", ", paper.notPrintable())));
        }
    }

    final void party(String role, Party party) {
        html.open("td", "party").say("div", "small", role).typed("div", "bold", party.company());
        html.typed("div", party.company() == null ? "bold" : "", party.name());
        party.address().forEach(line -> html.typed("div", "", line));
        html.say("div", "", "%s (%s)".formatted(party.countryName(), party.country()));
        contact("Tel.", party.phone());
        contact("E-mail", party.email());
        contact("Tax id", party.taxId());
        contact("EORI", party.eori());
        html.close();
    }

    private void contact(String what, @Nullable String value) {
        if (value != null) {
            html.open("div", "small").text(what + ": ").typed("span", "", value).close();
        }
    }

    final void heads(String... classesAndWords) {
        html.open("thead", "").open("tr", "");
        for (int i = 0; i < classesAndWords.length; i += 2) {
            html.say("th", classesAndWords[i], classesAndWords[i + 1]);
        }
        html.close().close();
    }

    final void number(String value) {
        html.say("td", "number", value);
    }

    final String money(@Nullable BigDecimal amount) {
        return PrintedNumber.money(amount, paper.currency());
    }

    final String sides(Piece piece) {
        return Stream.of(piece.length(), piece.width(), piece.height())
                        .map(PrintedNumber::plain)
                        .collect(Collectors.joining(" × "))
                + " cm";
    }

    /** A code as people read it. */
    static String words(String code) {
        return code.replace('_', ' ');
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
