package com.quenty.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same thing measured several times. The median is reported; how far the others lie apart goes with it. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int size() {
        return values.size();
    }

    double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** As in {@code 0.31 (0.28-0.33)}. */
    String inWords(String format) {
        return String.format(Locale.ROOT, format + " (" + format + "-" + format + ")", median(), min(), max());
    }
}
