package com.quenty.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTests {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final HtmlPdf pdf = new HtmlPdf();

    private byte[] print(String text) {
        return pdf.render(
                new HtmlWriter("en", "Scripts", "body {font-family: 'DejaVu Sans'; font-size: 12pt}")
                        .typed("p", "", text)
                        .finish(),
                NOON);
    }

    /** Without blanks, in the letters of Unicode's compatibility form: Arabic is printed in joined ones. */
    private static String read(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<String> fonts(byte[] bytes) throws IOException {
        var fonts = new ArrayList<String>();
        try (var document = Loader.loadPDF(bytes)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).as("%s", font.getName()).isTrue();
                fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        return fonts;
    }

    @ParameterizedTest
    @CsvSource({
        "Łódź Ñuñoa Đồng Tháp, DejaVuSans",
        "Александр Чайковский, DejaVuSans",
        "Γιώργος Παπαδόπουλος, DejaVuSans",
        "Արամ Խաչատրյան, DejaVuSans",
        "გიორგი მელაძე, DejaVuSans",
        "محمد عبد الله, DejaVuSans",
        "יוסי כהן, DejaVuSans",
        "北京市朝阳区王小明, DroidSansFallback",
        "東京都千代田区ヤマダ太郎さん, DroidSansFallback",
        "서울특별시 김철수, NanumGothic",
        "สมชาย ใจดี, NotoSansThai-Regular",
        "राम कुमार, NotoSansDevanagari-Regular"
    })
    void namesOfAnyScriptAreReadAsTheyWereTyped(String name, String font) throws IOException {
        var bytes = print(name);

        assertThat(read(bytes)).isEqualTo(plain(name));
        assertThat(fonts(bytes)).contains(font);
        assertThat(print(name)).isEqualTo(bytes);
    }

    @Test
    void hebrewAndArabicAreWrittenFromTheRightAndArabicLettersAreJoined() throws IOException {
        var glyphs = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(print("\u05d0\u05d1 \u0628\u0628 (12)"))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(text);
                }
            }.getText(document);
        }
        var seen = glyphs.stream()
                .sorted(Comparator.comparing(TextPosition::getX))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());

        // From left to right: the number, mirrored brackets around it, beh as the end and as the start of a word, bet,
        // alef.
        assertThat(seen.replace(" ", "")).isEqualTo("(12)\ufe90\ufe91\u05d1\u05d0");
    }

    /** As a picture, to be looked at. */
    @Test
    void allScriptsStandOnOnePage() throws IOException {
        var page = new HtmlWriter("en", "Scripts", "body {font-family: 'DejaVu Sans'; font-size: 14pt}");
        for (var text : List.of(
                "Łódź, Александр, Γιώργος, Արամ, გიორგი",
                "محمد عبد الرحمن، شارع الشيخ زايد 15 (دبي)",
                "רחוב הרצל 12, דירה 4 (תל אביב)",
                "北京市朝阳区王小明 「東京都」ヤマダ太郎さん",
                "서울특별시 세종대로 110 김철수",
                "ถนนสุขุมวิท 21 ที่นี่ บริษัท ไทยกาแฟ จำกัด",
                "राम कुमार शर्मा, हिन्दी कॉफ़ी प्रा. लि., मुंबई")) {
            page.typed("p", "", text);
        }
        try (var document = Loader.loadPDF(pdf.render(page.finish(), NOON))) {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 90),
                    "png",
                    folder.resolve("scripts.png").toFile());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void fontsAreOnlyInDocumentsThatNeedThem() throws IOException {
        assertThat(fonts(print("Medellín"))).containsOnly("DejaVuSans");
        assertThat(ScriptFont.neededBy("Medellín, Ελλάδα, שלום")).isEmpty();
        assertThat(ScriptFont.neededBy("「株式会社」 김")).containsExactly(ScriptFont.CHINESE_AND_JAPANESE, ScriptFont.KOREAN);
    }

    @Test
    void characterWithoutAGlyphShowsThatSomethingIsMissing() throws IOException {
        assertThat(read(print("Tamil தமிழ்"))).startsWith("Tamil\u25a1");
    }

    @Test
    void typedTextIsNoMarkup() throws IOException {
        assertThat(read(print("<b>\"Ñáñez\"</b> & Co"))).isEqualTo(plain("<b>\"Ñáñez\"</b> & Co"));
    }

    @Test
    void documentSaysThatItIsArchivalAndItsTimesAgree() throws IOException {
        try (var document = Loader.loadPDF(print("Medellín"))) {
            var metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(metadata).contains("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
            assertThat(metadata).contains("CreateDate>2026-11-26T12:00:00", "ModifyDate>2026-11-26T12:00:00");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(NOON);
        }
    }
}
