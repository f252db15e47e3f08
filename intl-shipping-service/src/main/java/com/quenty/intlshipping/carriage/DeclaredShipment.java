package com.quenty.intlshipping.carriage;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclaredPiece;
import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shipment of which rates would be asked. Pure. */
final class DeclaredShipment {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Digits before the decimal point, and after it: other measures are findings of their own. */
    private static final int WHOLE_DIGITS = 5;

    private static final int DECIMALS = 3;

    private DeclaredShipment() {}

    /** Empty where too little of it is known, or what can't be. */
    static Optional<Shipment> of(Declaration declaration) {
        var from = declaration.from().country();
        var to = declaration.to().country();
        var currency = declaration.currencyOrUsual();
        if (from == null
                || to == null
                || !isCountry(from)
                || !isCountry(to)
                || from.equals(to)
                || !Money.isCurrency(currency)) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Piece>();
        for (var piece : declaration.knownPieces()) {
            var measured = measured(piece);
            if (measured == null) {
                return Optional.empty();
            }
            pieces.add(measured);
        }
        var insured = Objects.requireNonNullElse(declaration.insuredValue(), BigDecimal.ZERO);
        if (pieces.isEmpty() || insured.signum() < 0 || insured.compareTo(Declaration.MOST_VALUE) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Shipment(
                from,
                to,
                declaration.to().postalCode(),
                MeasureUnits.CM_KG,
                pieces,
                insured,
                currency,
                declaration.from().city(),
                declaration.from().postalCode(),
                declaration.to().city()));
    }

    private static @Nullable Piece measured(DeclaredPiece piece) {
        var length = piece.length();
        var width = piece.width();
        var height = piece.height();
        var weight = piece.weight();
        if (length == null || width == null || height == null || weight == null) {
            return null;
        }
        return isMeasure(length) && isMeasure(width) && isMeasure(height) && isMeasure(weight)
                ? new Piece(1, length, width, height, weight)
                : null;
    }

    private static boolean isMeasure(BigDecimal value) {
        return value.signum() > 0 && value.scale() <= DECIMALS && value.precision() - value.scale() <= WHOLE_DIGITS;
    }

    private static boolean isCountry(String code) {
        return COUNTRY.matcher(code).matches();
    }
}
