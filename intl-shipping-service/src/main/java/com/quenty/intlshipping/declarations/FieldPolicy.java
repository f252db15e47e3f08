package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Incoterm;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Echo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a declaration, what can't be, and what contradicts itself. */
final class FieldPolicy {

    private static final int INTERNATIONAL_DIGITS = 6;

    private final List<Finding> findings = new ArrayList<>();
    private final Declaration declaration;
    private final Set<String> countries;
    private final Map<String, String> hsCodes;

    private FieldPolicy(Declaration declaration, Set<String> countries, Map<String, String> hsCodes) {
        this.declaration = declaration;
        this.countries = countries;
        this.hsCodes = hsCodes;
    }

    /**
     * @param countries those of the declaration that exist
     * @param hsCodes those of the declaration that exist, as digits alone
     */
    static List<Finding> findings(Declaration declaration, Set<String> countries, Map<String, String> hsCodes) {
        var policy = new FieldPolicy(declaration, countries, hsCodes);
        policy.party("/sender", declaration.from());
        policy.party("/recipient", declaration.to());
        policy.recipient();
        policy.terms();
        policy.pieces();
        policy.items();
        policy.weights();
        return policy.findings;
    }

    private void party(String at, DeclaredParty party) {
        require(at + "/name", party.name());
        require(at + "/street", party.street());
        require(at + "/city", party.city());
        require(at + "/country", party.country());
        country(at + "/country", party.country());
    }

    private void recipient() {
        var recipient = declaration.to();
        if (recipient.phone() == null) {
            warn("field-missing", "/recipient/phone", "Carriers and customs call recipients before they deliver.");
        }
        if (recipient.postalCode() == null) {
            warn("field-missing", "/recipient/postal_code", "Most countries have postal codes.");
        }
        var country = recipient.country();
        if (country != null && country.equals(declaration.from().country())) {
            warn("not-abroad", "/recipient/country", "The goods stay in their country.");
        }
    }

    private void terms() {
        require("/incoterm", declaration.incoterm());
        known("/incoterm", declaration.incoterm(), Incoterm.values(), "no term of Incoterms 2020");
        require("/content_type", declaration.contentType());
        known("/content_type", declaration.contentType(), ContentType.values(), "no type of content");
        require("/currency", declaration.currency());
        var currency = declaration.currency();
        if (currency != null && !Money.isCurrency(currency)) {
            block("field-invalid", "/currency", "%s is no currency of ISO 4217.".formatted(Echo.of(currency)));
        }
        var insured = declaration.insuredValue();
        if (insured != null) {
            notNegative("/insured_value", insured);
            decimals("/insured_value", insured);
            if (insured.compareTo(declaration.knownValue()) > 0) {
                block("insured-above-value", "/insured_value", "Goods can't be insured for more than they are worth.");
            }
        }
    }

    private void pieces() {
        var pieces = declaration.knownPieces();
        if (pieces.isEmpty()) {
            block("field-missing", "/pieces", "At least one piece is needed.");
        }
        for (int i = 0; i < pieces.size(); i++) {
            var at = "/pieces/" + i;
            var piece = pieces.get(i);
            positive(at + "/length", piece.length());
            positive(at + "/width", piece.width());
            positive(at + "/height", piece.height());
            positive(at + "/weight", piece.weight());
            int number = i + 1;
            if (declaration.knownItems().stream().noneMatch(item -> item.pieceOrFirst() == number)) {
                block("piece-empty", at, "No item is in this piece.");
            }
        }
    }

    private void items() {
        var items = declaration.knownItems();
        if (items.isEmpty()) {
            block("field-missing", "/items", "At least one item is needed.");
        }
        for (int i = 0; i < items.size(); i++) {
            item("/items/" + i, items.get(i));
        }
    }

    private void item(String at, DeclaredItem item) {
        require(at + "/description", item.description());
        var quantity = item.quantity();
        positive(at + "/quantity", quantity == null ? null : BigDecimal.valueOf(quantity));
        positive(at + "/weight", item.weight());
        require(at + "/value", item.value());
        if (item.value() != null) {
            notNegative(at + "/value", item.value());
            decimals(at + "/value", item.value());
            if (item.value().signum() == 0 && isGoods()) {
                warn("value-missing", at + "/value", "Customs ask for a value also of goods that nobody pays for.");
            }
        }
        hsCode(at + "/hs_code", item);
        if (item.countryOfOrigin() == null && isGoods()) {
            block("field-missing", at + "/country_of_origin", "Customs ask where the goods were made.");
        }
        country(at + "/country_of_origin", item.countryOfOrigin());
        var piece = item.pieceNumber();
        if (piece != null && (piece < 1 || piece > declaration.knownPieces().size())) {
            block("piece-unknown", at + "/piece_number", "There is no piece %d.".formatted(piece));
        }
    }

    private void hsCode(String at, DeclaredItem item) {
        var digits = item.hsDigits();
        if (digits.isEmpty()) {
            if (isGoods()) {
                block("field-missing", at, "Customs ask for an HS code of at least six digits.");
            }
        } else if (!hsCodes.containsKey(digits)) {
            block(
                    "hs-code-unknown",
                    at,
                    "The Harmonized System of 2022 has no %s.".formatted(Echo.of(String.valueOf(item.hsCode()))));
        } else if (digits.length() < INTERNATIONAL_DIGITS) {
            warn("hs-code-short", at, "Customs ask for six digits or more; duties can't be told from fewer.");
        }
    }

    /** The goods of a piece can't be heavier than the piece with its packaging. */
    private void weights() {
        var pieces = declaration.knownPieces();
        for (int i = 0; i < pieces.size(); i++) {
            int number = i + 1;
            var gross = pieces.get(i).knownWeight();
            var net = declaration.knownItems().stream()
                    .filter(item -> item.pieceOrFirst() == number)
                    .map(DeclaredItem::knownWeight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (gross.signum() > 0 && net.compareTo(gross) > 0) {
                block(
                        "weights-contradictory",
                        "/pieces/%d/weight".formatted(i),
                        "The goods in it weigh %s kg, the piece %s kg."
                                .formatted(
                                        net.stripTrailingZeros().toPlainString(),
                                        gross.stripTrailingZeros().toPlainString()));
            }
        }
    }

    /** Documents have no duty, so that customs want to know less of them. */
    private boolean isGoods() {
        return !ContentType.DOCUMENTS.code().equals(declaration.contentType());
    }

    private void require(String at, @Nullable Object value) {
        if (value == null) {
            block("field-missing", at, "Is needed.");
        }
    }

    private void positive(String at, @Nullable BigDecimal value) {
        require(at, value);
        if (value != null && value.signum() <= 0) {
            block("field-invalid", at, "Must be greater than 0.");
        }
    }

    private void notNegative(String at, BigDecimal value) {
        if (value.signum() < 0) {
            block("field-invalid", at, "Must not be less than 0.");
        }
    }

    private void decimals(String at, BigDecimal value) {
        var currency = declaration.currency();
        if (currency == null || !Money.isCurrency(currency)) {
            return;
        }
        if (value.stripTrailingZeros().scale() > Money.decimals(currency)) {
            block("field-invalid", at, "Has more decimals than %s.".formatted(currency));
        }
    }

    private void country(String at, @Nullable String country) {
        if (country != null && !countries.contains(country)) {
            block("country-unknown", at, "ISO 3166-1 has no country %s.".formatted(Echo.of(country)));
        }
    }

    private void known(String at, @Nullable String code, Coded[] codes, String otherwise) {
        if (code != null && Stream.of(codes).noneMatch(each -> each.code().equals(code))) {
            block("field-invalid", at, "%s is %s.".formatted(Echo.of(code), otherwise));
        }
    }

    private void block(String code, String at, String detail) {
        findings.add(new Finding(code, Severity.BLOCK, at, detail));
    }

    private void warn(String code, String at, String detail) {
        findings.add(new Finding(code, Severity.WARN, at, detail));
    }
}
