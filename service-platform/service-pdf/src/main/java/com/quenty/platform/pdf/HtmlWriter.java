package com.quenty.platform.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document for {@link HtmlPdf} element by element. All text is escaped; names of elements and classes are the writer's
 * own. Text that somebody has typed has its own direction ({@code dir="auto"}), wherever it stands.
 */
public final class HtmlWriter {

    private final StringBuilder html = new StringBuilder(8000);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param language of the document, such as {@code en}
     * @param style CSS, without {@code <} and {@code &}
     */
    public HtmlWriter(String language, String title, String style) {
        html.append("<html lang=\"").append(language).append("\"><head><title>");
        escape(title);
        html.append("</title><style>").append(style).append("</style></head>");
        open("body", "");
    }

    /** @param styleClass empty for none */
    public HtmlWriter open(String element, String styleClass) {
        html.append('<').append(element);
        if (!styleClass.isEmpty()) {
            html.append(" class=\"").append(styleClass).append('"');
        }
        html.append('>');
        open.push(element);
        return this;
    }

    /** A cell over several columns. */
    public HtmlWriter openSpanning(String element, int columns) {
        html.append('<').append(element).append(" colspan=\"").append(columns).append("\">");
        open.push(element);
        return this;
    }

    /** Ends the element that was opened last. */
    public HtmlWriter close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Words of the document itself. */
    public HtmlWriter text(String words) {
        escape(words);
        return this;
    }

    /** An element with words of the document itself. */
    public HtmlWriter say(String element, String styleClass, String words) {
        return open(element, styleClass).text(words).close();
    }

    /** An element with a text that somebody has typed; nothing for none. */
    public HtmlWriter typed(String element, String styleClass, @Nullable String text) {
        if (text == null) {
            return this;
        }
        html.append('<')
                .append(element)
                .append(" dir=\"auto\" class=\"")
                .append(styleClass)
                .append("\">");
        escape(text);
        html.append("</").append(element).append('>');
        return this;
    }

    /** Its box is that of the class. */
    public HtmlWriter code128(String styleClass, String content) {
        return barcode("code128", styleClass, content);
    }

    /** Its box is that of the class. */
    public HtmlWriter qrCode(String styleClass, String content) {
        return barcode("qr", styleClass, content);
    }

    private HtmlWriter barcode(String kind, String styleClass, String content) {
        html.append("<object type=\"barcode/")
                .append(kind)
                .append("\" class=\"")
                .append(styleClass);
        html.append("\" data=\"");
        escape(content);
        html.append("\"></object>");
        return this;
    }

    /** The whole document; elements that are still open end with it. */
    public String finish() {
        while (!open.isEmpty()) {
            close();
        }
        return html.append("</html>").toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(each);
            }
        }
    }
}
