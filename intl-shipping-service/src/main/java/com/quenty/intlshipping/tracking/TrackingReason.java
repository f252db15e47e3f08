package com.quenty.intlshipping.tracking;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why a parcel does not go on as it should, and on whose part. */
public enum TrackingReason implements Coded {
    CARRIER_DAMAGED_PARCEL(TrackingReasonGroup.CARRIER),
    CARRIER_SORTING_ERROR(TrackingReasonGroup.CARRIER),
    CARRIER_ADDRESS_NOT_FOUND(TrackingReasonGroup.CARRIER),
    CARRIER_PARCEL_LOST(TrackingReasonGroup.CARRIER),
    CARRIER_NOT_ENOUGH_TIME(TrackingReasonGroup.CARRIER),
    CARRIER_VEHICLE_ISSUE(TrackingReasonGroup.CARRIER),
    CARRIER_CAPACITY_EXCEEDED(TrackingReasonGroup.CARRIER),
    CARRIER_MECHANICAL_DELAY(TrackingReasonGroup.CARRIER),
    RETAILER_CANCELLED(TrackingReasonGroup.RETAILER),
    RETAILER_INCORRECT_DATA(TrackingReasonGroup.RETAILER),
    RETAILER_NOT_READY(TrackingReasonGroup.RETAILER),
    RETAILER_INCORRECT_PARCEL(TrackingReasonGroup.RETAILER),
    RETAILER_INCORRECT_DIMENSIONS(TrackingReasonGroup.RETAILER),
    RETAILER_PACKAGING_ISSUE(TrackingReasonGroup.RETAILER),
    CONSIGNEE_REFUSED(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_BUSINESS_CLOSED(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_NOT_AVAILABLE(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_NOT_HOME(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_CANCELLED(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_VERIFICATION_FAILED(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_INCORRECT_ADDRESS(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_ACCESS_RESTRICTED(TrackingReasonGroup.CONSIGNEE),
    CONSIGNEE_SAFE_PLACE_UNAVAILABLE(TrackingReasonGroup.CONSIGNEE),
    CUSTOMS_DELAY(TrackingReasonGroup.CUSTOMS),
    CUSTOMS_DOCUMENTATION(TrackingReasonGroup.CUSTOMS),
    CUSTOMS_DUTIES_UNPAID(TrackingReasonGroup.CUSTOMS),
    CUSTOMS_PROHIBITED(TrackingReasonGroup.CUSTOMS),
    CUSTOMS_INSPECTION(TrackingReasonGroup.CUSTOMS),
    WEATHER_DELAY(TrackingReasonGroup.NATURE),
    NATURAL_DISASTER(TrackingReasonGroup.NATURE),
    FORCE_MAJEURE(TrackingReasonGroup.NATURE),
    PARCEL_BEING_RESEARCHED(TrackingReasonGroup.OTHER),
    SECURITY_ISSUE(TrackingReasonGroup.OTHER),
    REGULATORY_HOLD(TrackingReasonGroup.OTHER),
    UNKNOWN(TrackingReasonGroup.OTHER);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final TrackingReasonGroup group;

    TrackingReason(TrackingReasonGroup group) {
        this.group = group;
    }

    @Override
    public String code() {
        return code;
    }

    public TrackingReasonGroup group() {
        return group;
    }

    /** Customs or another authority has it. */
    public boolean isOfCustoms() {
        return group == TrackingReasonGroup.CUSTOMS || this == REGULATORY_HOLD;
    }
}
