package com.quenty.pickup.plans.days;

import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.Vehicle;
import java.util.List;

/** Loads in whole numbers, as the search counts: grams, cubic centimetres, parcels. */
public final class VehicleLimits {

    /** Of what is not limited; far from where a sum of loads would overflow. */
    private static final long UNLIMITED = Long.MAX_VALUE / 1_000_000;

    private VehicleLimits() {}

    public static long[] of(Vehicle vehicle) {
        return new long[] {
            vehicle.maxWeightKg() == null ? UNLIMITED : grams(vehicle.maxWeightKg()),
            vehicle.maxVolumeM3() == null ? UNLIMITED : cubicCentimetres(vehicle.maxVolumeM3()),
            vehicle.maxParcels() == null ? UNLIMITED : vehicle.maxParcels()
        };
    }

    static long grams(double kilograms) {
        return Math.round(kilograms * 1000);
    }

    static long cubicCentimetres(double cubicMetres) {
        return Math.round(cubicMetres * 1_000_000);
    }

    public static long[] of(Load load) {
        return new long[] {grams(load.weightKg()), cubicCentimetres(load.volumeM3()), load.parcels()};
    }

    /** As it is shown. */
    public static Load shown(List<Long> load) {
        return new Load(load.get(0) / 1000.0, load.get(1) / 1_000_000.0, Math.toIntExact(load.get(2)));
    }
}
