package com.quenty.intlshipping.papers;

import static com.quenty.intlshipping.papers.PaperFixtures.CREATED;
import static com.quenty.intlshipping.papers.PaperFixtures.ID;
import static com.quenty.intlshipping.papers.PaperFixtures.item;
import static com.quenty.intlshipping.papers.PaperFixtures.merchandise;
import static com.quenty.intlshipping.papers.PaperFixtures.party;
import static com.quenty.intlshipping.papers.PaperFixtures.piece;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.platform.pdf.HtmlPdf;
import com.quenty.platform.pdf.PdfAutoConfiguration;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Papers as they leave the printer: read back as text and as pictures. */
class PaperPrintTests {

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(PdfAutoConfiguration.class);
    private static final HtmlPdf PDF = CONTEXT.getBean(HtmlPdf.class);
    private static final int DPI = 300;
    private static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static byte[] print(PaperFixtures manifest, PaperKind kind) {
        return PDF.render(PaperHtml.of(manifest.content(PDF::missingGlyphs).paper(kind)), CREATED);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Of each page. */
    private static List<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** Wherever lines end. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** As pictures, to be looked at. */
    private static void save(String name, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            for (int page = 0; page < Math.min(document.getNumberOfPages(), 3); page++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 110);
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile());
            }
        }
    }

    /** No letter lies outside of the page. */
    private static void nothingIsCutOff(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getX()).as(letter.getUnicode()).isPositive();
                    assertThat(letter.getX() + letter.getWidth())
                            .as(letter.getUnicode())
                            .isLessThan(letter.getPageWidth());
                    assertThat(letter.getY())
                            .as(letter.getUnicode())
                            .isPositive()
                            .isLessThan(letter.getPageHeight());
                    super.processTextPosition(letter);
                }
            }.getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameManifestGivesTheSameBytes(PaperKind kind) throws IOException {
        var pdf = print(merchandise(), kind);

        assertThat(print(merchandise(), kind)).isEqualTo(pdf);
        nothingIsCutOff(pdf);
        save(kind.code(), pdf);
    }

    @Test
    void anInvoiceHasTheRowsAndTheTotalsOfTheManifest() throws IOException {
        var manifest = merchandise();
        var view = manifest.view();
        var text = text(print(manifest, PaperKind.COMMERCIAL_INVOICE));

        assertThat(text)
                .contains("Commercial invoice", "F-000117", "2026-11-30", "DAP", "merchandise", "ORD-1018-02041-2")
                .contains("Café del Sur S.A.S.", "Importaciones Ñandú S.L.", "Spain (ES)", "Colombia (CO)")
                .contains("1 Roasted coffee 090121 CO 12 4.080 9.50 114.00")
                .contains("2 Ceramic cups with handles 691200 CO 1234 1.234 0.99 1,221.66")
                .contains("940521 CO 1 0.250 1,234.50 1,234.50")
                .contains("page 1 of 1");
        // 12 x 9.50 + 1234 x 0.99 + 1234.50, and 12 x 0.34 + 1234 x 0.001 + 0.25
        assertThat(view.totalValue()).isEqualByComparingTo("2570.16");
        assertThat(view.totalWeight()).isEqualByComparingTo("5.564");
        assertThat(text).contains("2,570.16", "5.564 kg", "6.250 kg", "0.0612 m³", "100.00 USD");
    }

    @Test
    void aProFormaInvoiceSaysThatNothingIsSold() throws IOException {
        assertThat(plain(text(print(merchandise().holding(ContentType.GIFT), PaperKind.PRO_FORMA_INVOICE))))
                .contains("Proformainvoice", "Nothingissoldandnopaymentisdue", "2,570.16");
    }

    @Test
    void aPackingListShowsPiecesAndNoValues() throws IOException {
        var text = text(print(merchandise(), PaperKind.PACKING_LIST));

        assertThat(plain(text))
                .contains("Piece1of2·40×30×25.5cm·gross4.200kg·net5.314kg·QP123456785CO")
                .contains("Piece2of2·40×30×25.5cm·gross2.050kg·net0.250kg·QP123456794CO·lithiumbattery")
                .contains("3Portablelampwithbattery940521CO10.2500.250");
        assertThat(text).doesNotContain("1,234.50", "9.50", "USD");
        var content = merchandise().content().paper(PaperKind.PACKING_LIST);
        assertThat(content.totals().totalValue()).isNull();
        assertThat(content.items())
                .allSatisfy(row -> assertThat(row.totalValue()).isNull());
    }

    @ParameterizedTest
    @EnumSource(names = {"CN22", "CN23"})
    void aFormOfThePostIsOneForEachPieceAndEndsWithTheTotals(PaperKind kind) throws IOException {
        var pages = pages(print(merchandise(), kind));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst())
                .contains("CUSTOMS DECLARATION", "Piece 1 of 2", "☒ Sale of goods", "☐ Gift", "090121", "QP123456785CO")
                .contains("1,335.66")
                .doesNotContain("940521", "2,570.16");
        assertThat(pages.getLast()).contains("Piece 2 of 2", "940521", "1,234.50", "2,570.16", "5.564");
        assertThat(plain(pages.getFirst())).contains("Total,gross/brut4.200kg");
        assertThat(plain(pages.getLast())).contains("All2pieces,gross6.250kg");
    }

    @Test
    void pieceTotalsAddUpToThoseOfTheManifest() {
        var paper = merchandise().with(200, 7).content().paper(PaperKind.CN23);

        assertThat(paper.pieces().stream().map(PaperContent.Piece::totalValue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(paper.totals().totalValue());
        assertThat(paper.items().stream().map(PaperContent.Row::totalValue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(paper.totals().totalValue());
        assertThat(paper.pieces().stream().map(PaperContent.Piece::netWeight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(paper.totals().netWeight());
        assertThat(paper.totals().quantity()).isEqualTo(200 * 201 / 2);
        assertThat(paper.totals().grossWeight()).isEqualByComparingTo("66.5");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMERCIAL_INVOICE", "PACKING_LIST", "CN22", "CN23"})
    void twoHundredItemsGoOverPagesWithRepeatedHeads(PaperKind kind) throws IOException {
        var manifest = merchandise().with(200, 3);
        var pdf = print(manifest, kind);
        var pages = pages(pdf);
        var head = kind == PaperKind.CN22 || kind == PaperKind.CN23 ? "Detaileddescription" : "Descriptionofgoods";

        assertThat(pages).hasSizeGreaterThan(3);
        for (int page = 1; page <= pages.size(); page++) {
            var text = plain(pages.get(page - 1));
            assertThat(text).contains("page%dof%d".formatted(page, pages.size()));
            if (text.contains("Articlenumber")) {
                assertThat(text).as("page %d", page).contains(head);
            }
        }
        var all = plain(String.join("", pages));
        for (int line = 1; line <= 200; line++) {
            assertThat(all).contains("Articlenumber%dofalonglist".formatted(line));
        }
        if (kind != PaperKind.PACKING_LIST) {
            assertThat(all).contains(PrintedNumber.money(manifest.view().totalValue(), "USD"));
        }
        nothingIsCutOff(pdf);
        save(kind.code() + "-200", pdf);
    }

    @ParameterizedTest
    @EnumSource
    void longWordsBreakAndNothingIsCutOff(PaperKind kind) throws IOException {
        var word = "W".repeat(200);
        var digits = "123456789-".repeat(20);
        var party = party(
                word,
                "漢".repeat(200),
                digits,
                LONG_WORD,
                "M".repeat(100),
                "Ω".repeat(100),
                "12345678901234567890",
                "ES");
        var manifest = merchandise()
                .to(party)
                .from(party)
                .with(
                        List.of(piece(1, "12345.678", "QP123456785CO"), piece(2, "1", "QP123456794CO")),
                        List.of(
                                item(1, LONG_WORD + LONG_WORD, 1, "12345.678", "123456789.99", "0901211234", 1),
                                item(2, "W".repeat(255), 2_000_000, "0.001", "0.01", "0901211234", 2)));
        var pdf = print(manifest, kind);
        var text = plain(text(pdf));

        nothingIsCutOff(pdf);
        save(kind.code() + "-long", pdf);
        if (kind == PaperKind.LABEL) {
            assertThat(pages(pdf)).hasSize(2);
        }
        if (kind != PaperKind.CN22) {
            assertThat(text).contains(word, plain(digits), LONG_WORD, "M".repeat(100), "漢".repeat(200));
        }
        if (kind != PaperKind.LABEL) {
            assertThat(text).contains("W".repeat(255), LONG_WORD + LONG_WORD);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Núñez Đặng",
                "Александр Чайковский",
                "Γιώργος Παπαδόπουλος",
                "Արամ Խաչատրյան",
                "გიორგი მელაძე",
                "محمد عبد الرحمن",
                "יוסי כהן",
                "王小明",
                "山田太郎さん",
                "김철수",
                "สมชาย ใจดี",
                "राम कुमार"
            })
    void namesOfAnyScriptAreOnEveryPaper(String name) throws IOException {
        var manifest = merchandise()
                .to(party(name, null, name + " 12", null, name, null, "12345", "ES"))
                .from(party(name, null, "Calle 1", null, "Bogotá", null, null, "CO"));
        for (var kind : PaperKind.values()) {
            // A mark at the end of a word may be read after the comma that stands close to it.
            assertThat(plain(text(print(manifest, kind))).replace(",", ""))
                    .as(kind.code())
                    .contains(plain(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "m", "a ", "漢", "\u0BA4"})
    void aLabelStaysOnePageHoweverLongItsTextsAre(String letters) throws IOException {
        var long200 = letters.repeat(200 / letters.length());
        var long100 = letters.repeat(100 / letters.length());
        var party = party(long200, long200, long200, long200, long100, long100, "W".repeat(20), "ES");
        var pdf = print(merchandise().to(party).from(party), PaperKind.LABEL);

        assertThat(pages(pdf)).hasSize(2);
        assertThat(text(pdf)).as("the sender is cut with a mark").contains("…");
        nothingIsCutOff(pdf);
    }

    @ParameterizedTest
    @EnumSource
    void papersSayWhichScriptsTheyCannotPrint(PaperKind kind) throws IOException {
        var manifest = merchandise()
                .to(party(
                        "\u0BA4\u0BAE\u0BBF\u0BB4\u0BCD",
                        null,
                        "Anna Salai 12",
                        null,
                        "Chennai",
                        null,
                        "600002",
                        "IN"));

        assertThat(manifest.content(PDF::missingGlyphs).paper(kind).notPrintable())
                .containsExactly("Tamil");
        assertThat(plain(text(print(manifest, kind)))).contains("can'tbeprintedhere:Tamil.");
        assertThat(merchandise().content(PDF::missingGlyphs).paper(kind).notPrintable())
                .isEmpty();
        assertThat(text(print(merchandise(), kind))).doesNotContain("printed here");
    }

    @Test
    void labelsOfManyScriptsCanBeLookedAt() throws IOException {
        save(
                "scripts-arabic",
                print(
                        merchandise()
                                .to(party(
                                        "محمد عبد الرحمن",
                                        "شركة النور للتجارة (دبي)",
                                        "شارع الشيخ زايد 15",
                                        "الطابق 3",
                                        "دبي",
                                        null,
                                        "12345",
                                        "AE")),
                        PaperKind.LABEL));
        save(
                "scripts-hebrew",
                print(
                        merchandise()
                                .to(party(
                                        "יוסי כהן",
                                        "חברת האור בע\"מ",
                                        "רחוב הרצל 12, דירה 4",
                                        null,
                                        "תל אביב",
                                        null,
                                        "6688101",
                                        "IL")),
                        PaperKind.CN23));
        save(
                "scripts-japanese",
                print(
                        merchandise().to(party("山田太郎", "株式会社さくら", "千代田区丸の内1-2-3", null, "東京都", null, "100-0005", "JP")),
                        PaperKind.LABEL));
        save(
                "scripts-korean",
                print(
                        merchandise().to(party("김철수", "주식회사 한빛", "세종대로 110", null, "서울특별시", null, "04524", "KR")),
                        PaperKind.COMMERCIAL_INVOICE));
        save(
                "scripts-thai",
                print(
                        merchandise()
                                .to(party(
                                        "สมชาย ใจดี",
                                        "บริษัท ไทยกาแฟ จำกัด",
                                        "ถนนสุขุมวิท 21 ที่นี่",
                                        null,
                                        "กรุงเทพมหานคร",
                                        null,
                                        "10110",
                                        "TH")),
                        PaperKind.LABEL));
        save(
                "scripts-hindi",
                print(
                        merchandise()
                                .to(party(
                                        "राम कुमार शर्मा",
                                        "हिन्दी कॉफ़ी प्रा. लि.",
                                        "महात्मा गांधी मार्ग 12",
                                        null,
                                        "मुंबई",
                                        null,
                                        "400001",
                                        "IN")),
                        PaperKind.LABEL));
    }

    @Test
    void barcodesOfLabelsAreReadBack() throws Exception {
        var pdf = print(merchandise(), PaperKind.LABEL);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(4 * 72f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(6 * 72f);
            assertThat(read(document, 0, BarcodeFormat.CODE_128)).isEqualTo("QP123456785CO");
            assertThat(read(document, 1, BarcodeFormat.CODE_128)).isEqualTo("QP123456794CO");
            assertThat(read(document, 0, BarcodeFormat.QR_CODE)).isEqualTo("QP123456785CO;" + ID + ";1/2;ES");
            assertThat(read(document, 1, BarcodeFormat.QR_CODE)).isEqualTo("QP123456794CO;" + ID + ";2/2;ES");
        }
        assertThat(text(pdf)).contains("QP123456785CO", "1 / 2", "2 / 2", "4.200 kg", "40 × 30 × 25.5 cm");
        assertThat(pages(pdf).getLast()).containsIgnoringCase("lithium battery");
    }

    @Test
    void barcodesOfFormsAreReadBack() throws Exception {
        try (var document = Loader.loadPDF(print(merchandise(), PaperKind.CN23))) {
            assertThat(read(document, 0, BarcodeFormat.CODE_128)).isEqualTo("QP123456785CO");
            assertThat(read(document, 1, BarcodeFormat.CODE_128)).isEqualTo("QP123456794CO");
        }
    }

    private static String read(PDDocument document, int page, BarcodeFormat format)
            throws IOException, NotFoundException {
        var image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void papersSayWhetherTheyMayBeUsed() throws IOException {
        assertThat(text(print(merchandise().in(ManifestStatus.SUBMITTED), PaperKind.CN23)))
                .contains("PROVISIONAL");
        assertThat(text(print(merchandise().in(ManifestStatus.VOIDED), PaperKind.COMMERCIAL_INVOICE)))
                .containsPattern(Pattern.compile("(?m)^VOID"));
        assertThat(text(print(merchandise(), PaperKind.COMMERCIAL_INVOICE))).doesNotContain("PROVISIONAL", "VOID");
    }

    @Test
    void typedTextIsNoMarkup() throws IOException {
        var manifest =
                merchandise().to(party("<script>\"&'", "<b>Zoë</b> & Co", "a > b", null, "x]]>", null, null, "ES"));
        for (var kind : List.of(PaperKind.COMMERCIAL_INVOICE, PaperKind.LABEL)) {
            assertThat(plain(text(print(manifest, kind)))).contains("<script>\"&'", "<b>Zoë</b>&Co", "a>b", "x]]>");
        }
    }
}
