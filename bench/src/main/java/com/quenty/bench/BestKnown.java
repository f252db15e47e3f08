package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The shortest distances known of published instances, with their sources in {@code routes/best-known.csv}.
 *
 * @param shortest Euclidean; absent where only the other is published
 * @param optimum proven, with each leg truncated to a tenth
 */
record BestKnown(OptionalDouble shortest, double optimum) {

    static Map<String, BestKnown> read(List<String> lines) {
        var known = new HashMap<String, BestKnown>();
        for (var line :
                lines.stream().filter(each -> !each.startsWith("#")).skip(1).toList()) {
            var cells = line.split(",", -1);
            if (cells.length != 3) {
                throw new LauncherFailure("best-known.csv: " + line);
            }
            known.put(
                    cells[0],
                    new BestKnown(
                            cells[1].isEmpty()
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(Double.parseDouble(cells[1])),
                            Double.parseDouble(cells[2])));
        }
        return Map.copyOf(known);
    }
}
