package com.quenty.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class HtmlPdfTests {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String PAGE = """
            <html lang="es"><head><title>Factura 7</title><style>
            @page {size: A4; margin: 20mm}
            body {font-family: 'DejaVu Sans'; font-size: 10pt}
            </style></head><body>%s</body></html>""";

    private final HtmlPdf pdf = new HtmlPdf();

    @Test
    void charactersThatNoFontHasAreNamed() {
        for (var printed : List.of(
                "José Đặng, 3.º – №5",
                "Чайковский",
                "Παπαδόπουλος",
                "محمد",
                "יוסי",
                "王小明、",
                "さん",
                "김철수",
                "ใจดี",
                "कुमार")) {
            assertThat(pdf.missingGlyphs(printed)).as(printed).isEmpty();
        }
        assertThat(pdf.missingGlyphs("Ravi \u0BA4\u0BAE\u0BBF, \u0BA4"))
                .contains("\u0BA4", "\u0BAE")
                .doesNotContain("R", " ", ",");
        for (var missing : List.of("\u0995", "\u0C15", "\u1780", "\u1230", "\u0A95", "\u0D15")) {
            assertThat(pdf.missingGlyphs("a" + missing)).containsExactly(missing);
        }
    }

    @Test
    void theSameHtmlAndTimeGiveTheSameBytes() {
        var html = PAGE.formatted("<p>Medellín, ñandú: 1 234,50</p>");

        var first = pdf.render(html, NOON);

        assertThat(pdf.render(html, NOON)).isEqualTo(first);
        assertThat(new HtmlPdf().render(html, NOON)).isEqualTo(first);
        assertThat(pdf.render(html, NOON.plusSeconds(1))).isNotEqualTo(first);
    }

    @Test
    void parallelDocumentsAreWhatTheyAreAlone() throws Exception {
        var alone = new ArrayList<byte[]>();
        for (int i = 0; i < 8; i++) {
            alone.add(pdf.render(PAGE.formatted("<p>Página " + i + "</p>"), NOON));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var together = new ArrayList<Future<byte[]>>();
            for (int i = 0; i < 8; i++) {
                var html = PAGE.formatted("<p>Página " + i + "</p>");
                together.add(threads.submit(() -> pdf.render(html, NOON)));
            }
            for (int i = 0; i < 8; i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void allTextIsSetInEmbeddedFonts() throws IOException {
        var bytes = pdf.render(PAGE.formatted("<p>Café <b>łódź</b> Ελλάδα</p>"), NOON);

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Café", "łódź", "Ελλάδα");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Factura 7");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(NOON);
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).as("%s", font.getName()).isTrue();
                assertThat(font.getName()).contains("DejaVu");
            }
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();
            var bytes = pdf.render("""
                    <html><head><title>t</title><link rel="stylesheet" href="%1$s/a.css"/>
                    <style>@import url('%1$s/b.css'); p {background-image: url('%1$s/c.png')}</style></head>
                    <body><p>text</p><img src="%1$s/d.png"/><img src="file:///etc/hostname"/></body></html>""".formatted(address), NOON);

            assertThat(bytes).isNotEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
