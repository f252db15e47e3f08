package com.quenty.intlshipping.rates.mydhl;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.CarrierKeyService;
import com.quenty.intlshipping.dimensionalrules.BillableWeightCalculator;
import com.quenty.intlshipping.dimensionalrules.DimensionalRuleQueries;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.intlshipping.rates.RateOutcome;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateSource;
import com.quenty.intlshipping.rates.mydhl.MyDhlRating.Reply;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rates of a carrier as it tells them over its MyDHL interface, while that is switched on. */
@Component
@Order(0)
class MyDhlRateQueries implements RateSource {

    /** The interface takes no day that is further ahead. */
    private static final int MOST_DAYS_AHEAD = 10;

    private static final int MOST_PIECES = 999;

    private final MyDhlProperties properties;
    private final MyDhlRating rating;
    private final CarrierKeyService keys;
    private final DimensionalRuleQueries dimensionalRules;
    private final BusinessZone zone;

    MyDhlRateQueries(
            MyDhlProperties properties,
            CarrierKeyService keys,
            DimensionalRuleQueries dimensionalRules,
            BusinessZone zone) {
        this.properties = properties;
        this.rating = new MyDhlRating(properties);
        this.keys = keys;
        this.dimensionalRules = dimensionalRules;
        this.zone = zone;
    }

    @Override
    public boolean serves(Carrier carrier) {
        return properties.enabled() && carrier.code().equals(properties.carrierCode());
    }

    @Override
    public List<RateOutcome> ask(Carrier carrier, Shipment shipment, LocalDate shipDate) {
        var originCity = shipment.originCity();
        var destinationCity = shipment.destinationCity();
        if (originCity == null || destinationCity == null) {
            return missing(MissingReason.ADDRESS_INCOMPLETE, "Wants to know the cities of both ends.");
        }
        if (shipDate.isAfter(zone.today().plusDays(MOST_DAYS_AHEAD))) {
            return missing(
                    MissingReason.TOO_FAR_AHEAD, "Tells rates of the next %d days only.".formatted(MOST_DAYS_AHEAD));
        }
        if (shipment.pieceCount() > MOST_PIECES) {
            return missing(MissingReason.TOO_MANY_PIECES, "Takes at most %d pieces.".formatted(MOST_PIECES));
        }
        var rule = dimensionalRules.on(
                shipDate, carrier.code(), shipment.units(), shipment.originCountry(), shipment.destinationCountry());
        if (rule.isEmpty()) {
            return List.of(Missing.noDimensionalRule(shipment.units(), shipDate));
        }
        var key = keys.apiKey(carrier.code());
        if (key.isEmpty()) {
            return missing(MissingReason.NO_KEY, "This installation has no key of the carrier.");
        }
        var question = MyDhlQuestion.of(
                shipment, originCity, destinationCity, shipDate, zone.zone(), properties.accountNumber());
        return switch (rating.ask(key.get(), question)) {
            case Reply.Unanswered none -> missing(none.reason(), none.detail());
            case Reply.Answered answered ->
                new MyDhlOffers(
                                answered.answer(),
                                carrier,
                                shipment,
                                BillableWeightCalculator.of(rule.get(), shipment.pieces()),
                                shipDate,
                                zone.today())
                        .outcomes();
        };
    }

    private static List<RateOutcome> missing(MissingReason reason, String detail) {
        return List.of(new Missing(null, reason, detail));
    }
}
