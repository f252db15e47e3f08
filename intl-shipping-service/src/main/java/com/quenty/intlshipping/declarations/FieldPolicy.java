package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Incoterm;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Echo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a declaration, what can't be, and what contradicts itself. */
final class FieldPolicy {

    private static final int INTERNATIONAL_DIGITS = 6;

    /** Of the columns of a manifest: sides in cm, weights in kg and volumes in m³, also as sums. */
    private static final BigDecimal MOST_OF_A_SIDE = new BigDecimal("9999.999");

    private static final BigDecimal MOST_OF_A_MEASURE = new BigDecimal("99999.999");
    private static final int DECIMALS_OF_MEASURES = 3;

    /** Nobody knows what will be asked of goods later than this, and no tariff is agreed for so long. */
    private static final int MOST_DAYS_AHEAD = 365;

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
    static List<Finding> findings(
            Declaration declaration, Set<String> countries, Map<String, String> hsCodes, LocalDate today) {
        var policy = new FieldPolicy(declaration, countries, hsCodes);
        policy.party("/sender", declaration.from());
        policy.party("/recipient", declaration.to());
        policy.recipient();
        policy.terms();
        policy.pieces();
        policy.items();
        policy.weights();
        policy.sums();
        policy.shipDate(today);
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
        var currency = declaration.currency();
        if (currency == null) {
            warn("field-missing", "/currency", "Values are taken to be in %s.".formatted(Declaration.USUAL_CURRENCY));
        }
        if (currency != null && !Money.isCurrency(currency)) {
            block("field-invalid", "/currency", "%s is no currency of ISO 4217.".formatted(Echo.of(currency)));
        }
        var insured = declaration.insuredValue();
        if (insured != null) {
            notNegative("/insured_value", insured);
            noMoreThan("/insured_value", insured, Declaration.MOST_VALUE);
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
            measure(at + "/length", piece.length(), MOST_OF_A_SIDE);
            measure(at + "/width", piece.width(), MOST_OF_A_SIDE);
            measure(at + "/height", piece.height(), MOST_OF_A_SIDE);
            measure(at + "/weight", piece.weight(), MOST_OF_A_MEASURE);
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
        measure(at + "/weight", item.weight(), MOST_OF_A_MEASURE);
        require(at + "/value", item.value());
        if (item.value() != null) {
            notNegative(at + "/value", item.value());
            noMoreThan(at + "/value", item.value(), Declaration.MOST_VALUE);
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

    /** All of it together has to find room too. */
    private void sums() {
        noMoreThan("/items", declaration.knownValue(), Declaration.MOST_VALUE, "Together they are worth");
        var net = declaration.knownItems().stream()
                .map(DeclaredItem::knownWeight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        noMoreThan("/items", net, MOST_OF_A_MEASURE, "Together they weigh");
        noMoreThan("/pieces", declaration.knownWeight(), MOST_OF_A_MEASURE, "Together they weigh");
    }

    private void shipDate(LocalDate today) {
        var day = declaration.shipDate();
        var last = today.plusDays(MOST_DAYS_AHEAD);
        if (day != null && day.isAfter(last)) {
            block("ship-date-far-ahead", "/ship_date", "Must not be after %s.".formatted(last));
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

    private void measure(String at, @Nullable BigDecimal value, BigDecimal most) {
        positive(at, value);
        if (value != null) {
            noMoreThan(at, value, most);
            if (value.signum() != 0 && value.stripTrailingZeros().scale() > DECIMALS_OF_MEASURES) {
                block("field-invalid", at, "Has more than %d decimals.".formatted(DECIMALS_OF_MEASURES));
            }
        }
    }

    private void noMoreThan(String at, BigDecimal value, BigDecimal most) {
        if (value.compareTo(most) > 0) {
            block("field-invalid", at, "Must not be more than %s.".formatted(most));
        }
    }

    /** Not said twice, of the sum and of the one that makes it so large. */
    private void noMoreThan(String at, BigDecimal sum, BigDecimal most, String what) {
        if (sum.compareTo(most) > 0
                && findings.stream()
                        .noneMatch(finding -> finding.blocks()
                                && finding.pointer().startsWith(at)
                                && finding.code().equals("field-invalid"))) {
            block("sum-too-large", at, "%s more than %s.".formatted(what, most));
        }
    }

    private void notNegative(String at, BigDecimal value) {
        if (value.signum() < 0) {
            block("field-invalid", at, "Must not be less than 0.");
        }
    }

    private void decimals(String at, BigDecimal value) {
        var currency = declaration.currencyOrUsual();
        if (!Money.isCurrency(currency)) {
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
