package com.quenty.intlshipping.rates.mydhl;

/** Answers in the shape of those that the carrier's documentation shows. */
final class MyDhlBodies {

    private MyDhlBodies() {}

    /** 58.88 for the product, 17.36 for fuel: 76.24. */
    static String worldwide(String currency) {
        return answer(product("EXPRESS WORLDWIDE", "P", currency, "76.24", """
                {"name": "EXPRESS WORLDWIDE", "price": 58.88, "priceBreakdown": [{"priceType": "TAX", "price": 0}]},
                {"name": "FUEL SURCHARGE", "serviceCode": "FF", "serviceTypeCode": "SCH", "price": 17.36}"""));
    }

    static String answer(String... products) {
        return "{\"products\": [%s], \"exchangeRates\": []}".formatted(String.join(", ", products));
    }

    static String product(String name, String code, String currency, String total, String parts) {
        return product(name, code, currency, total, parts, """
                {"deliveryTypeCode": "QDDC", "estimatedDeliveryDateAndTime": "2026-12-07T23:59:00",
                 "destinationServiceAreaCode": "MAD", "totalTransitDays": 4}""");
    }

    static String product(String name, String code, String currency, String total, String parts, String delivery) {
        return """
                {"productName": "%s", "productCode": "%s", "localProductCode": "%s", "networkTypeCode": "TD",
                 "isCustomerAgreement": false,
                 "weight": {"volumetric": 12.48, "provided": 8.4, "unitOfMeasurement": "metric"},
                 "totalPrice": [{"currencyType": "BILLC", "priceCurrency": "%s", "price": %s},
                                {"currencyType": "PULCL", "price": 0},
                                {"currencyType": "BASEC", "priceCurrency": "EUR", "price": 1}],
                 "detailedPriceBreakdown": [
                   {"currencyType": "BILLC", "priceCurrency": "%s", "breakdown": [%s]},
                   {"currencyType": "BASEC", "priceCurrency": "EUR", "breakdown": [{"name": "%s", "price": 1}]}],
                 "deliveryCapabilities": %s,
                 "pricingDate": "2026-12-01"}
                """.formatted(name, code, code, currency, total, currency, parts, name, delivery);
    }
}
