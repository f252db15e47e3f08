package com.quenty.intlshipping.countries;

import com.quenty.intlshipping.countries.CountryProblems.CountryNotFound;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Countries are shared by all companies: everybody may read them, only callers of the platform change them. */
@Service
class CountryService {

    private static final String SUBJECT = "country";

    private final CountryRepository countries;
    private final StateHistory history;

    CountryService(CountryRepository countries, StateHistory history) {
        this.countries = countries;
        this.history = history;
    }

    @Transactional(readOnly = true)
    CountryResponse get(String isoCode) {
        return CountryResponse.of(find(isoCode));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(String isoCode, PageRequest page) {
        return history.of(SUBJECT, find(isoCode).isoCode(), page);
    }

    @Transactional
    CountryResponse revise(String isoCode, IfMatch match, MergePatch<CountryRevision> patch) {
        var country = find(isoCode);
        match.check(country.version());
        var before = CountryRevision.of(country);
        var after = patch.applyTo(before);
        country.revise(after);
        var changed = CountryResponse.of(countries.saveAndFlush(country));
        record(isoCode, "zone", before.zone(), after.zone(), after);
        record(isoCode, "active", activity(before.active()), activity(after.active()), after);
        record(isoCode, "embargo", before.embargo(), after.embargo(), after);
        return changed;
    }

    private void record(String isoCode, String field, Coded from, Coded to, CountryRevision revision) {
        if (!from.code().equals(to.code())) {
            history.record(SUBJECT, isoCode, field, from, to, revision.reason());
        }
    }

    private static Coded activity(boolean active) {
        return () -> active ? "active" : "inactive";
    }

    private Country find(String isoCode) {
        return countries.findByIsoCode(isoCode).orElseThrow(() -> new CountryNotFound(isoCode));
    }
}
