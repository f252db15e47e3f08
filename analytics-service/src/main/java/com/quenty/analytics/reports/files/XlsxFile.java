package com.quenty.analytics.reports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet for each section, and one more where a sheet is full. Rows are written out from time to time and texts stand in their
 * cells, so nothing grows with the number of rows.
 */
public final class XlsxFile implements ReportFile {

    private static final int MOST_ROWS = 1_000_000;
    private static final int ROWS_AT_ONCE = 1_000;
    /** Excel keeps fifteen digits of a number; longer ones stay whole as texts. */
    private static final int MOST_DIGITS = 15;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private String title = "";
    private List<String> columns = List.of();
    private int next;

    public XlsxFile(OutputStream out) {
        this.workbook = new Workbook(out, "Quenty", "1.0");
    }

    @Override
    public void section(String name, List<String> header) throws IOException {
        title = name;
        columns = header;
        open();
    }

    private Worksheet open() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        var opened = workbook.newWorksheet(CellText.safe(title));
        for (int column = 0; column < columns.size(); column++) {
            opened.inlineString(0, column, columns.get(column));
        }
        sheet = opened;
        next = 1;
        return opened;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        var written = sheet == null || next > MOST_ROWS ? open() : sheet;
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value instanceof BigDecimal number && number.precision() <= MOST_DIGITS) {
                written.value(next, column, number);
            } else if (value instanceof Long count) {
                written.value(next, column, count);
            } else if (value != null) {
                written.inlineString(next, column, CellText.of(value));
            }
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            written.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        if (sheet == null) {
            open();
        }
        workbook.finish();
    }
}
