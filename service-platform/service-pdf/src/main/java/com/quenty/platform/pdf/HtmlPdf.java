package com.quenty.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.zip.CRC32;
import org.w3c.dom.Document;

/**
 * Makes PDF documents (PDF/A-3b) from HTML with CSS 2.1 and page rules ({@code @page}). The same HTML and time give the same
 * bytes.
 *
 * <p>The HTML has to be well-formed XML; texts that somebody has typed are escaped by the one who puts them into it, as {@link
 * HtmlWriter} does. All text is set in the embedded fonts {@code DejaVu Sans} and {@code DejaVu Sans Mono}, upright and bold, and
 * scripts that these lack in a {@link ScriptFont}. Hebrew and Arabic run from the right. Barcodes are drawn ({@link
 * BarcodeDrawer}); pictures stand in the HTML as {@code data:} addresses: nothing is ever fetched, neither over the network nor
 * from a file. Thread-safe.
 */
public final class HtmlPdf {

    /** @param weight as CSS says it */
    private record Face(String family, int weight, byte[] font) {

        InputStream open() {
            return new ByteArrayInputStream(font);
        }
    }

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final Set<FSFontUseCase> FALLBACK = Set.of(FSFontUseCase.FALLBACK_PRE);

    /** For a character that no font has. */
    private static final String MISSING = "\u25a1";

    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // A property that the renderer does not know is no news.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final List<Face> faces = List.of(
            face("DejaVu Sans", REGULAR, "DejaVuSans.ttf"),
            face("DejaVu Sans", BOLD, "DejaVuSans-Bold.ttf"),
            face("DejaVu Sans Mono", REGULAR, "DejaVuSansMono.ttf"),
            face("DejaVu Sans Mono", BOLD, "DejaVuSansMono-Bold.ttf"));

    /** Of the first face, in which all text is set that another one lacks, and of scripts; each read when it is first asked for. */
    private final Map<String, BitSet> glyphs = new ConcurrentHashMap<>();

    HtmlPdf() {}

    /** The characters of a text that no font has a glyph of, each once: they would come out as boxes. Asked of the fonts themselves. */
    public List<String> missingGlyphs(String text) {
        return text.codePoints()
                .distinct()
                .filter(HtmlPdf::isDrawn)
                .filter(point -> !hasGlyphOf(point))
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean isDrawn(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> UnicodeBlock.of(point) != UnicodeBlock.VARIATION_SELECTORS;
        };
    }

    private boolean hasGlyphOf(int point) {
        var face = faces.getFirst();
        return glyphs.computeIfAbsent(face.family(), family -> FontGlyphs.of(face.font()))
                        .get(point)
                || ScriptFont.usedFor(point)
                        .anyMatch(font -> glyphs.computeIfAbsent(font.family(), family -> FontGlyphs.of(font.bytes()))
                                .get(point));
    }

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
                .usePdfAConformance(PdfAConformance.PDFA_3_B)
                .useColorProfile(COLOURS)
                .useUnicodeBidiSplitter(BidiRuns::new)
                .useUnicodeBidiReorderer(new VisualOrder())
                .useObjectDrawerFactory(new BarcodeDrawer())
                .useReplacementText(MISSING)
                .addDOMMutator(document -> date(document, createdAt))
                .withProducer("Quenty")
                .withHtmlContent(html, null);
        for (var face : faces) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        // Also for text of another family, or of none: PDF/A has no fonts of the reader's own.
        builder.useFont(faces.getFirst()::open, "Text", REGULAR, FontStyle.NORMAL, true, FALLBACK);
        ScriptFont.neededBy(html)
                .forEach(font -> builder.useFont(font::open, font.family(), REGULAR, FontStyle.NORMAL, true, FALLBACK));
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

    /** The renderer writes times of the head into the metadata that PDF/A wants beside the document, too; else it takes now. */
    private static void date(Document document, Instant createdAt) {
        var head = document.getElementsByTagName("head").item(0);
        for (var name : List.of("CreationDate", "ModDate")) {
            var meta = document.createElement("meta");
            meta.setAttribute("name", name);
            meta.setAttribute("content", PDF_TIME.format(createdAt));
            head.appendChild(meta);
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
