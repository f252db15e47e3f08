package com.quenty.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.zip.CRC32;

/**
 * Makes PDF documents from HTML with CSS 2.1 and page rules ({@code @page}). The same HTML and time give the same bytes.
 *
 * <p>The HTML has to be well-formed XML; texts that somebody has typed are escaped by the one who puts them into it. All text
 * is set in the embedded fonts {@code DejaVu Sans} and {@code DejaVu Sans Mono}, upright and bold. Pictures stand in the HTML as
 * {@code data:} addresses: nothing is ever fetched, neither over the network nor from a file. Thread-safe.
 */
public final class HtmlPdf {

    /** @param weight as CSS says it */
    private record Face(String family, int weight, byte[] font) {}

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // A property that the renderer does not know is no news.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final List<Face> faces = List.of(
            face("DejaVu Sans", REGULAR, "DejaVuSans.ttf"),
            face("DejaVu Sans", BOLD, "DejaVuSans-Bold.ttf"),
            face("DejaVu Sans Mono", REGULAR, "DejaVuSansMono.ttf"),
            face("DejaVu Sans Mono", BOLD, "DejaVuSansMono-Bold.ttf"));

    HtmlPdf() {}

    /**
     * @param html a whole document; its {@code <title>} becomes the title of the PDF
     * @param createdAt said in the document as its time
     */
    public byte[] render(String html, Instant createdAt) {
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Quenty")
                .withHtmlContent(html, null);
        for (var face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.font()), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var time = GregorianCalendar.from(createdAt.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(time);
            document.getDocumentInformation().setModificationDate(time);
            document.setDocumentId(fingerprint(html));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is written to memory
        }
    }

    private static long fingerprint(String html) {
        var sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static Face face(String family, int weight, String file) {
        try (InputStream font = Objects.requireNonNull(HtmlPdf.class.getResourceAsStream(FONTS + file), file)) {
            return new Face(family, weight, font.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
