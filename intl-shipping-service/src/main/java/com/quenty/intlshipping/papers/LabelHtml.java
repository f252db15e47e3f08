package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.papers.PaperContent.Party;
import com.quenty.intlshipping.papers.PaperContent.Piece;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A label of 4 × 6 inches for each piece. Addresses are as large as their length allows, and cut with a mark (…) where the smallest
 * letters do not suffice, so that each label stays one page.
 *
 * <p>The line barcode is the piece's tracking number. The square one adds the manifest, the piece's place and the country:
 * {@code QP123456785CO;MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC;1/3;ES}.
 */
final class LabelHtml extends PaperHtml {

    private static final String STYLE = """
            @page { @bottom-left { content: "" } @bottom-right { content: "" } }
            body { font-size: 7pt; line-height: 1.15 }
            .label { page-break-after: always; page-break-inside: avoid }
            .final { page-break-after: auto }
            .head { border-bottom: 1.2pt solid #000 }
            .head .carrier { width: 68%; font-size: 11pt; font-weight: bold }
            .head .place { width: 32%; font-size: 14pt; font-weight: bold; text-align: right }
            .from { border-bottom: 0.6pt solid #000; padding: 0.8mm 0 }
            .to { border-bottom: 1.2pt solid #000; padding: 1mm 0 }
            .small { font-size: 5.5pt; color: #333 }
            .s12 { font-size: 12pt } .s10 { font-size: 10pt } .s8 { font-size: 8.5pt } .s7 { font-size: 7pt }
            .s6 { font-size: 6pt } .s5 { font-size: 5pt } .s4 { font-size: 4.4pt }
            .country { font-weight: bold; text-transform: uppercase }
            .facts td { width: 33.3%; padding: 0.8mm 0.8mm 0.8mm 0 }
            .hazards { border: 1.2pt solid #000; font-weight: bold; font-size: 9pt; text-align: center; text-transform: uppercase }
            .bars { border-top: 1.2pt solid #000; padding: 1mm 0 0 0; text-align: center }
            .code128 { width: 350px; height: 84px; display: block; margin: 0 auto }
            .mono { font-family: 'DejaVu Sans Mono'; font-size: 10pt; font-weight: bold }
            .square { width: 108px; height: 108px; display: block }
            .end { border-top: 0.6pt solid #000 }
            .end .code { width: 30% } .end .refs { width: 52%; padding: 1.5mm 0 0 0; font-size: 6pt }
            .end .iso { width: 18%; font-size: 26pt; font-weight: bold; text-align: right }
            """;

    /** A font size in points, and its class. */
    private record Size(double points, String styleClass) {}

    private static final List<Size> RECIPIENT_SIZES = List.of(
            new Size(12, "s12"),
            new Size(10, "s10"),
            new Size(8.5, "s8"),
            new Size(7, "s7"),
            new Size(6, "s6"),
            new Size(5, "s5"),
            new Size(4.4, "s4"));

    private static final List<Size> SENDER_SIZES =
            List.of(new Size(7, "s7"), new Size(6, "s6"), new Size(5, "s5"), new Size(4.4, "s4"));

    /** Of the label between its margins, in points. */
    private static final double WIDTH = 266;

    private static final double RECIPIENT_HEIGHT = 128;
    private static final double SENDER_HEIGHT = 40;
    private static final double LINE_HEIGHT = 1.2;

    /** Of the carrier's names and of references, in points, and the lines that each may take. */
    private static final double HEAD_WIDTH = 176;

    private static final double REFERENCE_WIDTH = 134;
    private static final int MOST_LINES = 2;
    private static final double CARRIER_POINTS = 11;
    private static final double SERVICE_POINTS = 7;
    private static final double REFERENCE_POINTS = 6;

    private static final String CUT = "…";

    /** All others are as wide as high: ideographs, and boxes for what no font has. */
    private static final Set<UnicodeScript> NARROW = Set.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.THAI,
            UnicodeScript.DEVANAGARI);

    LabelHtml(PaperContent paper) {
        super(paper, "4in 6in", "0.14in 0.14in 0.1in 0.14in", "5pt", STYLE);
    }

    @Override
    void write() {
        var last = paper.pieces().getLast();
        for (var piece : paper.pieces()) {
            html.open("div", piece == last ? "final" : "label");
            label(piece, Objects.requireNonNull(piece.trackingNumber()));
            html.close();
        }
    }

    private void label(Piece piece, String trackingNumber) {
        html.open("table", "head").open("tr", "").open("td", "carrier");
        html.text(cut(orEmpty(paper.carrierName()), CARRIER_POINTS, HEAD_WIDTH, MOST_LINES))
                .say("div", "s7", cut(orEmpty(paper.serviceName()), SERVICE_POINTS, HEAD_WIDTH, MOST_LINES))
                .close();
        html.say(
                "td",
                "place",
                "%d / %d".formatted(piece.number(), paper.totals().pieces()));
        html.close().close();
        sender(paper.sender());
        recipient(paper.recipient());
        html.open("table", "facts").open("tr", "");
        fact("Gross weight", PrintedNumber.weight(piece.weight()) + " kg");
        fact("Size", sides(piece));
        fact("Leaves on", paper.shipDate() == null ? null : paper.shipDate().toString());
        html.close().close();
        if (!piece.hazards().isEmpty()) {
            html.say("div", "hazards", words(String.join(", ", piece.hazards())));
        }
        html.open("div", "bars").code128("code128", trackingNumber);
        html.say("div", "mono", trackingNumber).close();
        html.open("table", "end").open("tr", "").open("td", "code");
        html.qrCode("square", square(piece, trackingNumber)).close().open("td", "refs");
        reference("Manifest", paper.manifestId());
        reference("Shipment", paper.trackingNumber());
        reference("Order", paper.orderNumber());
        reference("Contents", words(paper.contentType()) + ", " + paper.incoterm());
        notPrintable();
        html.close().say("td", "iso", paper.recipient().country()).close().close();
    }

    private String square(Piece piece, String trackingNumber) {
        return "%s;%s;%d/%d;%s"
                .formatted(
                        trackingNumber,
                        paper.manifestId(),
                        piece.number(),
                        paper.totals().pieces(),
                        paper.recipient().country());
    }

    /** In one paragraph: few read it. */
    private void sender(Party party) {
        var line = fitting(List.of(String.join(", ", lines(party))), SENDER_SIZES.getLast(), SENDER_HEIGHT)
                .getFirst();
        html.open("div", "from").say("div", "small", "From");
        html.open("div", sizeFor(List.of(line), SENDER_SIZES, SENDER_HEIGHT)).typed("div", "", line);
        html.say("div", "country", party.countryName()).close().close();
    }

    private void recipient(Party party) {
        var lines = fitting(lines(party), RECIPIENT_SIZES.getLast(), RECIPIENT_HEIGHT);
        html.open("div", "to").say("div", "small", "To");
        html.open("div", sizeFor(lines, RECIPIENT_SIZES, RECIPIENT_HEIGHT));
        lines.forEach(line -> html.typed("div", "", line));
        html.say("div", "country", party.countryName()).close().close();
    }

    private static List<String> lines(Party party) {
        var lines = new ArrayList<String>();
        if (party.company() != null) {
            lines.add(party.company());
        }
        lines.add(party.name());
        lines.addAll(party.address());
        if (party.phone() != null) {
            lines.add(party.phone());
        }
        return lines;
    }

    private static String sizeFor(List<String> lines, List<Size> sizes, double height) {
        return sizes.stream()
                .filter(size -> heightOf(lines, size.points()) <= height)
                .findFirst()
                .orElse(sizes.getLast())
                .styleClass();
    }

    /** All of it, or the longest texts cut, so that they find room in the smallest letters. */
    private static List<String> fitting(List<String> texts, Size smallest, double height) {
        var all = texts;
        int most = (int) (height / (smallest.points() * LINE_HEIGHT));
        for (int lines = most; heightOf(all, smallest.points()) > height && lines > 0; lines--) {
            int each = lines;
            all = texts.stream()
                    .map(text -> cut(text, smallest.points(), WIDTH, each))
                    .toList();
        }
        return all;
    }

    /** As much of it as these lines hold, with a mark where it is cut. */
    private static String cut(String text, double points, double width, int lines) {
        if (Math.ceil(widthOf(text) * points / width) <= lines) {
            return text;
        }
        var kept = new StringBuilder();
        double room = width * lines / points - widthOf(CUT);
        for (int point : text.codePoints().toArray()) {
            room -= widthOf(point);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + CUT;
    }

    /** With one more line for the country. */
    private static double heightOf(List<String> lines, double points) {
        double count = 1;
        for (var line : lines) {
            count += Math.ceil(widthOf(line) * points / WIDTH);
        }
        return count * points * LINE_HEIGHT;
    }

    private static double widthOf(String line) {
        return line.codePoints().mapToDouble(LabelHtml::widthOf).sum();
    }

    /** About, of the size of the font. */
    private static double widthOf(int codePoint) {
        if (!NARROW.contains(UnicodeScript.of(codePoint)) || "WMwm@%…".indexOf(codePoint) >= 0) {
            return 1.05;
        }
        return Character.isLowerCase(codePoint) || Character.isDigit(codePoint) ? 0.66 : 0.8;
    }

    private void fact(String name, @Nullable String value) {
        html.open("td", "")
                .say("div", "small", name)
                .say("div", "bold", value == null ? "–" : value)
                .close();
    }

    private void reference(String name, @Nullable String value) {
        if (value != null) {
            html.say("div", "small", name).typed("div", "", cut(value, REFERENCE_POINTS, REFERENCE_WIDTH, MOST_LINES));
        }
    }
}
