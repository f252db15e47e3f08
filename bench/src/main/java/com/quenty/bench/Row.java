package com.quenty.bench;

/**
 * One line of the report.
 *
 * @param value the median, or the mean where the row says so
 * @param budget what may not be missed
 * @param aim what we would like
 * @param moreIsBetter whether a higher figure is the better one
 */
record Row(
        String what,
        double value,
        double min,
        double max,
        String unit,
        double budget,
        double aim,
        boolean moreIsBetter,
        String note) {

    static Row atMost(String what, Series series, String unit, double budget, double aim, String note) {
        return new Row(what, series.median(), series.min(), series.max(), unit, budget, aim, false, note);
    }

    static Row atLeast(String what, Series series, String unit, double budget, double aim, String note) {
        return new Row(what, series.median(), series.min(), series.max(), unit, budget, aim, true, note);
    }

    /** Of different things, each measured once. */
    static Row onAverage(String what, Series series, String unit, double budget, double aim, String note) {
        return new Row(what, series.mean(), series.min(), series.max(), unit, budget, aim, false, note);
    }

    String verdict() {
        if (reaches(aim)) {
            return "aim reached";
        }
        return reaches(budget) ? "in budget" : "OVER BUDGET";
    }

    private boolean reaches(double mark) {
        return moreIsBetter ? value >= mark : value <= mark;
    }
}
