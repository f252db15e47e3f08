package com.quenty.order.orders.edits;

import com.quenty.order.orders.placements.Cart;
import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Only what changes; lines that are not named stay. */
record EditOrderRequest(
        @NotEmpty @Size(max = 100) List<@Valid Line> lines,

        @Schema(description = "The total as previewed; refused when it is another by now.") @Nullable
        BigDecimal totalAmount,

        @Schema(example = "Customer called") @Size(max = 500) @Nullable
        String reason) {

    /** A line of the order by its number, or a new one by its product. */
    @Schema(name = "EditOrderLine")
    record Line(
            @Schema(example = "1") @Nullable Integer lineNumber,

            @Nullable Integer productId,
            @Size(max = 255) @Nullable String sku,

            @Schema(description = "Units from now on; 0 takes the line back.", example = "3") @Min(0)
            int quantity) {}

    /**
     * The lines by their number in the order.
     *
     * @param quantities of lines that the order has, from now on
     * @param added new lines
     */
    record Numbered(Map<Integer, Integer> quantities, List<Cart.Wanted> added, LinePointers pointers) {}

    /** @param next the number of the first new line */
    Numbered numbered(int next) {
        var quantities = new LinkedHashMap<Integer, Integer>();
        var added = new ArrayList<Cart.Wanted>();
        var pointers = new HashMap<Integer, String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var pointer = "/lines/" + i;
            if (line.lineNumber() == null) {
                if (line.quantity() == 0) {
                    throw ValidationFailed.of(pointer + "/quantity", "must be greater than 0 for a new line");
                }
                int number = next + added.size();
                added.add(new Cart.Wanted(number, line.productId(), line.sku(), line.quantity()));
                pointers.put(number, pointer);
            } else if (line.productId() != null || line.sku() != null) {
                throw ValidationFailed.of(pointer + "/line_number", "give either a line_number or a product");
            } else if (quantities.putIfAbsent(line.lineNumber(), line.quantity()) != null) {
                throw ValidationFailed.of(pointer + "/line_number", "is named twice");
            } else {
                pointers.putIfAbsent(line.lineNumber(), pointer);
            }
        }
        return new Numbered(quantities, added, LinePointers.of(pointers));
    }
}
