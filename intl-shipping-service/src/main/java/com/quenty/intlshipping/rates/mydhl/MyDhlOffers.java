package com.quenty.intlshipping.rates.mydhl;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.rates.CarrierAnswer;
import com.quenty.intlshipping.rates.CarrierAnswer.Charge;
import com.quenty.intlshipping.rates.CarrierAnswerCalculator;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.intlshipping.rates.RateOutcome;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.rates.mydhl.MyDhlAnswer.Delivery;
import com.quenty.intlshipping.rates.mydhl.MyDhlAnswer.Part;
import com.quenty.intlshipping.rates.mydhl.MyDhlAnswer.PriceList;
import com.quenty.intlshipping.rates.mydhl.MyDhlAnswer.Product;
import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.intlshipping.tariffs.Shipment;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads rates out of an answer. The services that are kept with the carrier are looked for by their names; of each the figures in
 * the currency in which the account is billed count. An answer that lacks any of them is no offer.
 */
final class MyDhlOffers {

    static final String SOURCE = "mydhl";

    private static final String BILLED = "BILLC";
    private static final Set<String> FUEL = Set.of("FF");
    private static final Set<String> INSURANCE = Set.of(MyDhlQuestion.INSURANCE, "IB");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_WAY = 365;
    private static final int MOST_PARTS = 100;
    private static final int DATE_LENGTH = 10;

    private final MyDhlAnswer answer;
    private final Carrier carrier;
    private final Shipment shipment;
    private final BillableWeight weight;
    private final LocalDate shipDate;
    private final LocalDate today;

    MyDhlOffers(
            MyDhlAnswer answer,
            Carrier carrier,
            Shipment shipment,
            BillableWeight weight,
            LocalDate shipDate,
            LocalDate today) {
        this.answer = answer;
        this.carrier = carrier;
        this.shipment = shipment;
        this.weight = weight;
        this.shipDate = shipDate;
        this.today = today;
    }

    /** One outcome for each service that is kept with the carrier. */
    List<RateOutcome> outcomes() {
        return carrier.supportedServices().isEmpty()
                ? List.of(new Missing(null, MissingReason.NOT_OFFERED, "No service of the carrier is kept."))
                : carrier.supportedServices().stream()
                        .map(service -> outcome(service.code()))
                        .toList();
    }

    /** Goods and documents may be products of their own under one name: the cheaper one counts. */
    private RateOutcome outcome(String service) {
        var outcomes = present(answer.products()).stream()
                .filter(product -> service.equals(service(product)))
                .filter(product -> !Boolean.TRUE.equals(product.customerAgreement()))
                .map(product -> outcome(service, product))
                .toList();
        return outcomes.stream()
                .filter(Offered.class::isInstance)
                .min(Comparator.comparing(offered -> ((Offered) offered).price().totalCost()))
                .or(() -> outcomes.stream().findFirst())
                .orElseGet(() -> new Missing(service, MissingReason.NOT_OFFERED, "Is not offered for this shipment."));
    }

    /** {@code EXPRESS_12_00} for {@code EXPRESS 12:00}. */
    private static String service(Product product) {
        var name = product.productName();
        return name == null ? "" : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private RateOutcome outcome(String service, Product product) {
        return read(service, product)
                .map(figures -> CarrierAnswerCalculator.rate(figures, shipment.currency(), weight))
                .orElseGet(() -> new Missing(service, MissingReason.UNSOUND_ANSWER, "Its answer is incomplete."));
    }

    private Optional<CarrierAnswer> read(String service, Product product) {
        var totals = present(product.totalPrice()).stream()
                .filter(price -> BILLED.equals(price.currencyType()))
                .toList();
        var lists = present(product.detailedPriceBreakdown()).stream()
                .filter(list -> BILLED.equals(list.currencyType()))
                .toList();
        var days = transitDays(product.deliveryCapabilities());
        if (totals.size() != 1 || lists.size() != 1 || days.isEmpty()) {
            return Optional.empty();
        }
        var total = totals.getFirst();
        var currency = total.priceCurrency();
        var price = total.price();
        if (currency == null
                || !currency.matches("[A-Z]{3}")
                || price == null
                || !isWhole(lists.getFirst(), currency)) {
            return Optional.empty();
        }
        var code = product.productCode();
        return Optional.of(new CarrierAnswer(
                SOURCE,
                carrier.code(),
                service,
                shortened(String.valueOf(product.productName()), LONGEST_NAME),
                code == null ? null : shortened(code, LONGEST_CODE),
                currency,
                price,
                charges(present(lists.getFirst().breakdown())),
                zone(product.deliveryCapabilities()),
                days.get(),
                date(product.pricingDate()).orElse(today)));
    }

    private static boolean isWhole(PriceList list, String currency) {
        var parts = present(list.breakdown());
        return isSame(list.priceCurrency(), currency)
                && !parts.isEmpty()
                && parts.size() <= MOST_PARTS
                && parts.stream().allMatch(part -> isWhole(part, currency));
    }

    private static boolean isWhole(Part part, String currency) {
        return part.name() != null && part.price() != null && isSame(part.priceCurrency(), currency);
    }

    /** A currency that is not said again is the same. */
    private static boolean isSame(@Nullable String said, String currency) {
        return said == null || said.equals(currency);
    }

    private static List<Charge> charges(List<Part> parts) {
        var charges = new ArrayList<Charge>();
        for (var part : parts) {
            var code = part.serviceCode() == null ? null : shortened(part.serviceCode(), LONGEST_CODE);
            charges.add(new Charge(
                    charges.isEmpty() ? RateComponent.BASE : component(code),
                    shortened(Objects.requireNonNull(part.name()), LONGEST_NAME),
                    code,
                    Objects.requireNonNull(part.price())));
        }
        return charges;
    }

    private static String component(@Nullable String serviceCode) {
        if (serviceCode == null) {
            return "other";
        }
        if (FUEL.contains(serviceCode)) {
            return RateComponent.FUEL;
        }
        if (INSURANCE.contains(serviceCode)) {
            return RateComponent.INSURANCE;
        }
        var code = serviceCode.toLowerCase(Locale.ROOT);
        return code.matches("[a-z0-9_]+") && !RateComponent.isOfTariff(code) ? code : "other";
    }

    private String zone(@Nullable Delivery delivery) {
        var area = delivery == null ? null : delivery.destinationServiceAreaCode();
        return area == null || area.isEmpty() ? shipment.destinationCountry() : shortened(area, LONGEST_CODE);
    }

    /** As the carrier counts them, or the working days until it expects to deliver. */
    private Optional<Integer> transitDays(@Nullable Delivery delivery) {
        if (delivery == null) {
            return Optional.empty();
        }
        var days = delivery.totalTransitDays();
        if (days != null) {
            return Optional.of(days).filter(said -> said >= 0 && said <= LONGEST_WAY);
        }
        return date(delivery.estimatedDeliveryDateAndTime())
                .filter(expected -> !expected.isBefore(shipDate) && !expected.isAfter(shipDate.plusDays(LONGEST_WAY)))
                .map(expected -> Math.toIntExact(shipDate.datesUntil(expected)
                        .map(day -> day.plusDays(1))
                        .filter(MyDhlOffers::isWorkingDay)
                        .count()));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The date that the text begins with. */
    private static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        var present = new ArrayList<T>();
        if (list != null) {
            for (var each : list) {
                if (each != null) {
                    present.add(each);
                }
            }
        }
        return present;
    }
}
