package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.MetricAnswer;
import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.reports.ReportReadingQueries.ReadingRow;
import com.quenty.analytics.reports.files.ReportFile;
import com.quenty.platform.security.RowScope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a report's rows into a file. The same parameters and readings give the same rows. */
final class ReportContent {

    private static final List<String> COLUMNS =
            List.of("metric", "aggregation", "unit", "tags", "bucket_start", "value", "readings", "previous");
    private static final int ALL = 100;

    private final Report report;
    private final Instant from;
    private final Instant until;
    private final MetricQueries metrics;
    private final ReportReadingQueries readings;
    private final IntConsumer progress;
    private long rows;

    /** @param progress told from time to time, in percent */
    ReportContent(Report report, MetricQueries metrics, ReportReadingQueries readings, IntConsumer progress) {
        this.report = report;
        this.from = Objects.requireNonNull(report.measuredFrom());
        this.until = Objects.requireNonNull(report.measuredUntil());
        this.metrics = metrics;
        this.readings = readings;
        this.progress = progress;
    }

    /** @return how many rows there are */
    long write(ReportFile file) throws IOException {
        for (int i = 0; i < report.sections().size(); i++) {
            progress.accept(ALL * i / report.sections().size());
            var section = report.sections().get(i);
            if (report.reportType() == ReportType.FIGURES) {
                figures(file, section);
            } else {
                readings(file, section, i);
            }
        }
        file.finish();
        return rows;
    }

    private void figures(ReportFile file, ReportSection section) throws IOException {
        var scope = report.companyId() == null ? RowScope.ALL : RowScope.ofCompany(report.companyId());
        var answer = metrics.ask(scope, section.question(), from, until);
        file.section(section.title(), COLUMNS);
        for (var series : answer.series()) {
            if (series.points().isEmpty()) {
                add(file, figure(answer, series, null));
            }
            for (var point : series.points()) {
                add(file, figure(answer, series, point));
            }
        }
    }

    private static List<@Nullable Object> figure(
            MetricAnswer answer, MetricAnswer.Series series, MetricAnswer.@Nullable Point point) {
        return row(
                answer.metric(),
                answer.aggregation().code(),
                series.unit(),
                new TreeMap<>(series.tags()).toString(),
                point == null ? null : point.at(),
                point == null ? series.value() : point.value(),
                point == null ? series.readings() : point.readings(),
                point == null ? series.previous() : point.previous());
    }

    private void readings(ReportFile file, ReportSection section, int index) throws IOException {
        file.section(section.title(), ReportReadingQueries.COLUMNS);
        ReadingRow last = null;
        while (true) {
            var page = readings.page(report, section.question(), from, until, last);
            for (var reading : page) {
                add(file, reading.values());
            }
            if (page.size() < ReportReadingQueries.PAGE) {
                return;
            }
            last = page.getLast();
            progress.accept(
                    (ALL * index + done(last.timestamp())) / report.sections().size());
        }
    }

    private int done(Instant at) {
        long all = Math.max(1, Duration.between(from, until).toSeconds());
        return (int) Math.min(ALL - 1, ALL * Duration.between(from, at).toSeconds() / all);
    }

    private void add(ReportFile file, List<@Nullable Object> values) throws IOException {
        file.row(values);
        rows++;
    }

    /** The cells of a row. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        var cells = new ArrayList<@Nullable Object>(values.length);
        for (var value : values) {
            cells.add(value);
        }
        return cells;
    }
}
