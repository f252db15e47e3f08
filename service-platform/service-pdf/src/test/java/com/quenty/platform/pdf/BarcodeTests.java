package com.quenty.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn by one library and read by another, from the page as it is printed at 300 dots per inch. */
class BarcodeTests {

    private static final int DPI = 300;
    private static final String STYLE = """
            @page {size: 4in 3in; margin: 0.2in}
            .box {display: block; width: 340px; height: 70px}
            .square {display: block; width: 110px; height: 110px}
            """;

    private final HtmlPdf pdf = new HtmlPdf();

    private String read(BarcodeFormat format, String html) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(pdf.render(html, Instant.EPOCH))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            return new MultiFormatReader()
                    .decode(bitmap, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format)))
                    .getText();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QP123456785CO", "1Z999AA10123456784", "92612903029511573030094547", "A", "a&b<c>\"d\" 7"})
    void lineBarcodesAreReadBack(String content) throws Exception {
        var html = new HtmlWriter("en", "Bars", STYLE).code128("box", content).finish();

        assertThat(read(BarcodeFormat.CODE_128, html)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QP123456785CO;MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC;12/30;ES", "1", "https://example.com/?a=1&b=2"})
    void squareBarcodesAreReadBack(String content) throws Exception {
        var html =
                new HtmlWriter("en", "Square", STYLE).qrCode("square", content).finish();

        assertThat(read(BarcodeFormat.QR_CODE, html)).isEqualTo(content);
    }
}
