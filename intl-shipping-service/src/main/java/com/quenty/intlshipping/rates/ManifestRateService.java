package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.rates.RateProblems.RateExpired;
import com.quenty.intlshipping.rates.RateProblems.RateOfAnotherManifest;
import com.quenty.intlshipping.rates.RateProblems.RateWithdrawn;
import com.quenty.intlshipping.rates.RateService.Pointers;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.intlshipping.tariffs.TariffQueries;
import com.quenty.platform.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rates of manifests: carriers are asked before the manifest is locked, and what they say is kept while it is. */
@Service
public class ManifestRateService {

    private static final Pointers POINTERS = new Pointers("/sender/country", "/recipient/country");

    private final RateService service;
    private final RateRepository rates;
    private final TariffQueries tariffs;
    private final Clock clock;

    ManifestRateService(RateService service, RateRepository rates, TariffQueries tariffs, Clock clock) {
        this.service = service;
        this.rates = rates;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /**
     * Asks all active carriers; outside of a transaction.
     *
     * @param shipDate day on which the goods leave; today when null
     * @throws com.quenty.platform.problem.DomainProblem as the rates of a shipment without a manifest, with pointers into the
     *     manifest
     */
    public GatheredRates ask(Shipment shipment, @Nullable LocalDate shipDate) {
        return service.ask(shipment, shipDate, POINTERS);
    }

    /**
     * Keeps what the carriers said, with the manifest's other rates.
     *
     * @param companyId of the manifest, whose rates they are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RatesResponse keep(Caller caller, String manifestId, String companyId, GatheredRates gathered) {
        return service.keep(caller, new RateOwner(companyId, caller.id(), manifestId), gathered);
    }

    /**
     * A rate of the manifest that can be booked now.
     *
     * @throws RateOfAnotherManifest if the manifest has no such rate
     * @throws RateExpired if it holds no longer
     * @throws RateWithdrawn if its tariff was withdrawn since
     */
    public BookableRate require(String manifestId, String rateId) {
        var rate = rates.findOfManifest(manifestId, rateId).orElseThrow(RateOfAnotherManifest::new);
        if (!clock.instant().isBefore(rate.validUntil())) {
            throw new RateExpired(rate.validUntil());
        }
        requireInForce(rate);
        return BookableRate.of(rate);
    }

    /** A tariff can be withdrawn until its day, and another may stand in its place by now. */
    private void requireInForce(StoredRate rate) {
        var code = rate.rules().tariffCode();
        var validFrom = rate.rules().tariffValidFrom();
        if (code != null
                && validFrom != null
                && tariffs.validFrom(code, validFrom)
                        .filter(tariff -> tariff.withdrawnAt() == null
                                && !tariff.createdAt().isAfter(rate.createdAt()))
                        .isEmpty()) {
            throw new RateWithdrawn();
        }
    }
}
