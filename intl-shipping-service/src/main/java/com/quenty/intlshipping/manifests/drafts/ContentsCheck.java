package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.clients.ClientProblems.ProductUnknown;
import com.quenty.intlshipping.clients.Product;
import com.quenty.intlshipping.clients.ProductDirectory;
import com.quenty.intlshipping.hscodes.HsCodeCheck;
import com.quenty.intlshipping.manifests.ItemView;
import com.quenty.intlshipping.manifests.PieceView;
import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes contents by the facts of products, and asks whether they can be kept. */
@Component
class ContentsCheck {

    private static final int DECIMALS_OF_MEASURES = 3;

    /** Weights and values of one are held by their sums; of volumes only those of pieces are summed. */
    private static final BigDecimal MOST_VOLUME = new BigDecimal("99999.999");

    private final ProductDirectory products;
    private final HsCodeCheck hsCodes;

    ContentsCheck(ProductDirectory products, HsCodeCheck hsCodes) {
        this.products = products;
        this.hsCodes = hsCodes;
    }

    /**
     * Asks order-service for the products that are named.
     *
     * @param companyId whose products they have to be
     * @param currency of the values
     * @throws ValidationFailed for an item that is in no piece, or that lacks what its product does not say either
     * @throws ProductUnknown if a product is none of the company
     * @throws InvalidMoney for values with more decimals than the currency has
     */
    Contents complete(String companyId, String currency, ReplaceContentsRequest request) {
        Money.decimals("/currency", currency);
        var codes = new LinkedHashMap<String, String>();
        var named = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            put(codes, at(i, "hs_code"), item.hsCode());
            put(named, at(i, "product_id"), item.productId());
        }
        var digits = hsCodes.requireKnown(codes);
        var facts = named.isEmpty() ? Map.<Integer, Product>of() : products.requireOf(companyId, named);
        var pieces = new ArrayList<PieceView>();
        for (var piece : request.pieces()) {
            pieces.add(piece.numbered(pieces.size() + 1));
        }
        var items = new ArrayList<ItemView>();
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            var product = item.productId() == null ? null : facts.get(item.productId());
            var complete = complete(i, item, product, currency, pieces.size(), errors);
            if (complete != null) {
                items.add(complete.withCode(digits.get(at(i, "hs_code"))));
            }
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
        return new Contents(pieces, items);
    }

    private static <V> void put(Map<String, V> map, String pointer, @Nullable V value) {
        if (value != null) {
            map.put(pointer, value);
        }
    }

    /** @return null with an error */
    private static @Nullable ItemView complete(
            int index,
            ManifestItemRequest item,
            @Nullable Product product,
            String currency,
            int pieces,
            List<FieldProblem> errors) {
        int before = errors.size();
        var piece = pieceOf(index, item, pieces, errors);
        var description = item.description() == null && product != null ? product.name() : item.description();
        if (description == null) {
            errors.add(new FieldProblem(at(index, "description"), "is required without a product"));
        }
        var weight = item.weight() == null && product != null ? measured(product.weight()) : item.weight();
        if (weight == null || weight.signum() == 0) {
            errors.add(new FieldProblem(
                    at(index, "weight"),
                    product == null ? "is required without a product" : "is required, the product has no weight"));
        }
        var value =
                item.value() == null && product != null && product.currency().equals(currency)
                        ? product.price()
                        : item.value();
        if (value == null) {
            errors.add(new FieldProblem(
                    at(index, "value"),
                    product == null
                            ? "is required without a product"
                            : "is required, the product is priced in " + product.currency()));
        }
        var volume = item.volume() == null && product != null ? measured(product.volume()) : item.volume();
        if (volume != null && volume.compareTo(MOST_VOLUME) > 0) {
            errors.add(new FieldProblem(at(index, "volume"), "must not be more than " + MOST_VOLUME));
        }
        if (errors.size() > before || description == null || weight == null || value == null) {
            return null;
        }
        return new ItemView(
                index + 1,
                description,
                item.quantity(),
                weight,
                Money.of(at(index, "value"), value, currency).amount(),
                volume,
                null,
                item.countryOfOrigin() == null && product != null ? product.countryOfOrigin() : item.countryOfOrigin(),
                item.productId(),
                piece,
                Objects.requireNonNullElse(item.hazards(), List.of()));
    }

    private static int pieceOf(int index, ManifestItemRequest item, int pieces, List<FieldProblem> errors) {
        int piece = item.pieceNumber() == null ? 1 : item.pieceNumber();
        if (pieces == 0) {
            errors.add(new FieldProblem(at(index, "piece_number"), "there is no piece that it could be in"));
        } else if (item.pieceNumber() == null && pieces > 1) {
            errors.add(new FieldProblem(at(index, "piece_number"), "is required where there are several pieces"));
        } else if (piece > pieces) {
            errors.add(new FieldProblem(at(index, "piece_number"), "there is no such piece"));
        }
        return piece;
    }

    private static @Nullable BigDecimal measured(@Nullable BigDecimal measure) {
        return measure == null ? null : measure.setScale(DECIMALS_OF_MEASURES, RoundingMode.HALF_UP);
    }

    private static String at(int index, String member) {
        return "/items/%d/%s".formatted(index, member);
    }
}
