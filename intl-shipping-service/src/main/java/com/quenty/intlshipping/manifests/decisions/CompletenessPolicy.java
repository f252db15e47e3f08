package com.quenty.intlshipping.manifests.decisions;

import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.ItemView;
import com.quenty.intlshipping.manifests.ManifestFindings;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.manifests.PieceView;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fields that a draft may lack and a shipment may not, and weights and values that contradict each other. */
@Component
class CompletenessPolicy implements ManifestFindings {

    private static final String MISSING = "field-missing";

    /** Of a subheading. */
    private static final int DIGITS_FOR_CUSTOMS = 6;

    @Override
    public List<Finding> findings(ManifestView manifest) {
        var found = new ArrayList<Finding>();
        if (manifest.pieces().isEmpty()) {
            found.add(new Finding(MISSING, Severity.BLOCK, "/pieces", "There has to be a piece."));
        }
        if (manifest.items().isEmpty()) {
            found.add(new Finding(MISSING, Severity.BLOCK, "/items", "There has to be an item."));
        }
        for (int i = 0; i < manifest.pieces().size(); i++) {
            piece(i, manifest.pieces().get(i), manifest, found);
        }
        for (int i = 0; i < manifest.items().size(); i++) {
            item(i, manifest.items().get(i), manifest.contentType(), found);
        }
        if (manifest.insuredValue().compareTo(manifest.totalValue()) > 0) {
            found.add(new Finding(
                    "insured-above-value",
                    Severity.BLOCK,
                    "/insured_value",
                    "The goods can't be insured for more than they are worth."));
        }
        if (manifest.recipient().phone() == null) {
            found.add(new Finding(
                    MISSING, Severity.WARN, "/recipient/phone", "Carriers call the recipient before they deliver."));
        }
        return found;
    }

    private static void piece(int index, PieceView piece, ManifestView manifest, List<Finding> found) {
        var within = manifest.items().stream()
                .filter(item -> item.pieceNumber() == piece.number())
                .toList();
        if (within.isEmpty()) {
            found.add(new Finding(
                    "piece-empty", Severity.BLOCK, "/pieces/%d".formatted(index), "No item is in this piece."));
        }
        var net = within.stream().map(ItemView::totalWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (piece.weight().compareTo(net) < 0) {
            found.add(new Finding(
                    "weights-contradictory",
                    Severity.BLOCK,
                    "/pieces/%d/weight".formatted(index),
                    "The piece weighs less than the items in it, which weigh %s kg.".formatted(net.toPlainString())));
        }
    }

    private static void item(int index, ItemView item, ContentType content, List<Finding> found) {
        if (content == ContentType.DOCUMENTS) {
            return;
        }
        var code = item.hsCode();
        if (code == null) {
            found.add(new Finding(
                    MISSING,
                    Severity.BLOCK,
                    "/items/%d/hs_code".formatted(index),
                    "Customs want a code of the Harmonized System."));
        } else if (code.length() < DIGITS_FOR_CUSTOMS) {
            found.add(new Finding(
                    "hs-code-short",
                    Severity.WARN,
                    "/items/%d/hs_code".formatted(index),
                    "Customs want at least %d digits.".formatted(DIGITS_FOR_CUSTOMS)));
        }
        if (item.countryOfOrigin() == null) {
            found.add(new Finding(
                    MISSING,
                    Severity.BLOCK,
                    "/items/%d/country_of_origin".formatted(index),
                    "Customs want the country in which the goods were made."));
        }
        if (item.value().signum() == 0) {
            found.add(new Finding(
                    "value-missing",
                    Severity.WARN,
                    "/items/%d/value".formatted(index),
                    "Customs want a value also of goods that nobody pays for."));
        }
    }
}
