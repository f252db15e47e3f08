package com.quenty.microcredit.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.json.WireJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    private final CanonicalJson json = new CanonicalJson(new StoredJson(WireJson.mapper()));

    record Sum(BigDecimal total, String currency, Map<String, Integer> byKind) {}

    @Test
    void membersAreInOrderWhateverTheOrderOfTheirDeclaration() {
        var byKind = new LinkedHashMap<String, Integer>();
        byKind.put("z", 1);
        byKind.put("a", 2);

        assertThat(json.write(new Sum(new BigDecimal("1E+3"), "COP", byKind)))
                .isEqualTo("{\"by_kind\":{\"a\":2,\"z\":1},\"currency\":\"COP\",\"total\":1000}");
    }

    @Test
    void theHashIsThatOfTheStandard() {
        // FIPS 180-4, the example of one block
        assertThat(CanonicalJson.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
