package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.countries.CountryCheck;
import com.quenty.intlshipping.hscodes.HsCodeCheck;
import com.quenty.intlshipping.importrules.ClassifiedGoods;
import com.quenty.intlshipping.importrules.ImportRuleQueries;
import com.quenty.platform.time.BusinessZone;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Computes landed costs by the rules of a day. */
@Service
class LandedCostService {

    private final ImportRuleQueries rules;
    private final HsCodeCheck hsCodes;
    private final CountryCheck countries;
    private final BusinessZone zone;

    LandedCostService(ImportRuleQueries rules, HsCodeCheck hsCodes, CountryCheck countries, BusinessZone zone) {
        this.rules = rules;
        this.hsCodes = hsCodes;
        this.countries = countries;
        this.zone = zone;
    }

    LandedCostResponse estimate(EstimateLandedCostRequest request) {
        countries.requireServed(request.destinationCountry(), "/destination_country");
        var consignment = request.consignment(zone.today(), hsCodes(request.lines()));
        var goods = consignment.goods().stream()
                .map(each -> new ClassifiedGoods(each.hsCode(), each.originCountry()))
                .distinct()
                .toList();
        return LandedCostCalculator.of(
                consignment,
                rules.on(consignment.shipDate(), consignment.destinationCountry(), goods),
                hsCodes.subheadings(
                        goods.stream().map(ClassifiedGoods::hsCode).distinct().toList()));
    }

    private List<String> hsCodes(List<LandedGoods> lines) {
        return hsCodes.requireKnown(
                IntStream.range(0, lines.size())
                        .mapToObj(i -> "/lines/%d/hs_code".formatted(i))
                        .toList(),
                lines.stream().map(LandedGoods::hsCode).toList());
    }
}
