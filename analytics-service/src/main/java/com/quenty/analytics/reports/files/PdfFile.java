package com.quenty.analytics.reports.files;

import com.quenty.analytics.reports.files.FileProblems.ReportTooLarge;
import com.quenty.platform.pdf.HtmlPdf;
import com.quenty.platform.pdf.HtmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart and a table for each section. Charts are boxes of the document itself: vectors, with the numbers beside them. A document is
 * laid out as a whole, so it takes a limited number of rows.
 */
public final class PdfFile implements ReportFile {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_BARS = 62;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
            body { font-family: 'DejaVu Sans'; font-size: 8pt }
            h1 { font-size: 15pt; margin: 0 0 2mm 0 } h2 { font-size: 11pt; margin: 7mm 0 2mm 0; page-break-after: avoid }
            p { margin: 0 0 2mm 0; color: #444 }
            table { border-collapse: collapse; width: 100% }
            .rows { -fs-table-paginate: paginate }
            .rows th { text-align: left; background-color: #eee; padding: 1mm }
            .rows td { padding: 0.7mm 1mm; border-bottom: 0.3pt solid #bbb }
            .number { text-align: right }
            .chart { margin: 0 0 3mm 0; page-break-inside: avoid }
            .columns td { vertical-align: bottom; padding: 0 0.2mm; height: 32mm; border-bottom: 0.6pt solid #000 }
            .bar { background-color: #0b5c8a; height: 3mm } .column { background-color: #0b5c8a; width: 100% }
            .name { width: 30%; padding: 0.4mm 1mm } .amount { width: 18%; text-align: right; padding: 0.4mm 1mm }
            """
            + IntStream.rangeClosed(0, 100)
                    .mapToObj(share ->
                            ".w%1$d { width: %1$d%% } .h%1$d { height: %2$smm }".formatted(share, tenths(share * 3)))
                    .collect(Collectors.joining("\n"));

    /** One bar: its name and its value. */
    private record Bar(String name, BigDecimal value) {}

    private final OutputStream out;
    private final HtmlPdf pdf;
    private final Instant createdAt;
    private final HtmlWriter html;
    private final List<List<@Nullable Object>> rows = new ArrayList<List<@Nullable Object>>();
    private List<String> columns = List.of();
    private int count;

    /**
     * @param about a line below the title
     * @param createdAt said in the document as its time
     */
    public PdfFile(OutputStream out, HtmlPdf pdf, String title, String about, Instant createdAt) {
        this.out = out;
        this.pdf = pdf;
        this.createdAt = createdAt;
        this.html = new HtmlWriter("en", title, STYLE);
        html.typed("h1", "", title).say("p", "", about);
    }

    private static String tenths(int value) {
        return "%d.%d".formatted(value / 10, value % 10);
    }

    @Override
    public void section(String title, List<String> names) {
        endSection();
        columns = names;
        html.typed("h2", "", title);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        count++;
        if (count > MOST_ROWS) {
            throw new ReportTooLarge("%d rows".formatted(MOST_ROWS));
        }
        rows.add(values);
    }

    private void endSection() {
        if (!columns.isEmpty()) {
            chart();
            table();
        }
        rows.clear();
    }

    /** Columns over time where rows have one, else a bar for each row; nothing for negative or for too many values. */
    private void chart() {
        int valueColumn = columns.indexOf("value");
        int timeColumn = columns.indexOf("bucket_start");
        if (valueColumn < 0 || rows.isEmpty() || rows.size() > MOST_BARS) {
            return;
        }
        boolean overTime = timeColumn >= 0 && rows.getFirst().get(timeColumn) != null;
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            if (row.get(valueColumn) instanceof BigDecimal value && value.signum() >= 0) {
                bars.add(new Bar(CellText.of(row.get(overTime ? timeColumn : columns.indexOf("tags"))), value));
            } else if (row.get(valueColumn) != null) {
                return;
            }
        }
        var largest = bars.stream().map(Bar::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (largest.signum() > 0) {
            html.open("div", "chart");
            if (overTime) {
                columns(bars, largest);
            } else {
                bars(bars, largest);
            }
            html.close();
        }
    }

    private void columns(List<Bar> bars, BigDecimal largest) {
        html.open("table", "columns").open("tr", "");
        for (var bar : bars) {
            html.open("td", "")
                    .open("div", "column h" + share(bar.value(), largest))
                    .close()
                    .close();
        }
        html.close().close();
        html.say(
                "p",
                "",
                "%s to %s; the highest is %s"
                        .formatted(bars.getFirst().name(), bars.getLast().name(), largest.toPlainString()));
    }

    private void bars(List<Bar> bars, BigDecimal largest) {
        html.open("table", "bars");
        for (var bar : bars) {
            html.open("tr", "").typed("td", "name", bar.name());
            html.open("td", "")
                    .open("div", "bar w" + share(bar.value(), largest))
                    .close()
                    .close();
            html.say("td", "amount", bar.value().toPlainString()).close();
        }
        html.close();
    }

    private static int share(BigDecimal value, BigDecimal largest) {
        return value.multiply(PERCENT)
                .divide(largest, 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private void table() {
        html.open("table", "rows").open("thead", "").open("tr", "");
        columns.forEach(name -> html.say("th", "", name.replace('_', ' ')));
        html.close().close().open("tbody", "");
        for (var row : rows) {
            html.open("tr", "");
            for (var value : row) {
                if (value instanceof Number) {
                    html.say("td", "number", CellText.of(value));
                } else {
                    html.typed("td", "", value == null ? "" : value.toString());
                }
            }
            html.close();
        }
        html.close().close();
    }

    @Override
    public void finish() throws IOException {
        endSection();
        out.write(pdf.render(html.finish(), createdAt));
        out.flush();
    }
}
