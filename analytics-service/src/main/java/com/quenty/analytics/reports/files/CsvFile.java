package com.quenty.analytics.reports.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By RFC 4180, with a decimal point. The section stands in the first column; its header is written once. */
public final class CsvFile implements ReportFile {

    private final CsvWriter csv;
    private String section = "";
    private List<String> header = List.of();

    public CsvFile(OutputStream out) {
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void section(String title, List<String> columns) {
        section = title;
        if (!columns.equals(header)) {
            header = columns;
            csv.writeRecord(
                    Stream.concat(Stream.of("section"), columns.stream()).toList());
        }
    }

    @Override
    public void row(List<@Nullable Object> values) {
        csv.writeRecord(
                Stream.concat(Stream.of(CellText.safe(section)), values.stream().map(CellText::of))
                        .toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
