package com.quenty.order.fulfilments;

import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

record PackFulfilmentRequest(
        @Schema(description = "The contents of the parcel; all units that are not packed yet when left out.")
        @Size(min = 1, max = 100)
        @Nullable
        List<@Valid Line> lines) {

    @Schema(name = "PackLine")
    record Line(
            @Schema(example = "1") int lineNumber,

            @Schema(description = "Units.", example = "1") @Min(1)
            int quantity) {}

    /** Units for the parcel, by line. @param all the units to take when no lines are named */
    Map<Integer, Integer> units(Map<Integer, Integer> all) {
        if (lines == null) {
            return all;
        }
        var units = new TreeMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (units.put(line.lineNumber(), line.quantity()) != null) {
                throw ValidationFailed.of("/lines/" + i + "/line_number", "is named twice");
            }
        }
        return units;
    }

    LinePointers pointers() {
        var pointers = new HashMap<Integer, String>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            pointers.putIfAbsent(lines.get(i).lineNumber(), "/lines/" + i);
        }
        return LinePointers.of(pointers);
    }
}
