package com.quenty.analytics.reports.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written section by section and row by row. */
public interface ReportFile {

    /** @param columns of its rows */
    void section(String title, List<String> columns) throws IOException;

    /** @param values one for each column: texts, decimals, whole numbers or moments */
    void row(List<@Nullable Object> values) throws IOException;

    /** Writes what is left; the stream stays open. */
    void finish() throws IOException;
}
