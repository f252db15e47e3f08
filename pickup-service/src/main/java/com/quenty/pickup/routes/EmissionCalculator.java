package com.quenty.pickup.routes;

/**
 * Greenhouse gases of driving, as CO2 equivalents from the exhaust. Factors: UK Government GHG Conversion Factors for Company Reporting
 * 2025 (Department for Energy Security and Net Zero), per vehicle kilometre: motorbike, average; car, average, petrol; van, average up
 * to 3.5 t, diesel; heavy goods vehicle, all rigids, average laden. Electricity is generated elsewhere and differs by country, so a
 * vehicle that runs on it has none here.
 */
public final class EmissionCalculator {

    private EmissionCalculator() {}

    /** Milligrams per metre, which are grams per kilometre. */
    static long gramsPerKilometre(VehicleType type) {
        return switch (type) {
            case BICYCLE, ELECTRIC_VAN -> 0;
            case MOTORCYCLE -> 114;
            case CAR -> 163;
            case VAN -> 256;
            case TRUCK -> 838;
        };
    }

    /** Grams, rounded half up. */
    public static long grams(VehicleType type, long metres) {
        return Math.floorDiv(Math.multiplyExact(metres, gramsPerKilometre(type)) + 500, 1000);
    }
}
