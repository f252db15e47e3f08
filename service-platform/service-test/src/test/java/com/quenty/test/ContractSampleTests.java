package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.contracts.customer.CompanyView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractSampleTests {

    private static final String ACTIVE = """
            {"company_id": "COMP-1", "name": "Andes", "country": "CO", "active": true, "verified": true,
             "verification_status": "verified"}""";

    private final ContractSample sample = ContractSample.reading("active-company", ACTIVE);

    @Test
    void aSampleIsReadAsTheContractsRecord() {
        assertThat(sample.as(CompanyView.class).companyId()).isEqualTo("COMP-1");
    }

    @Test
    void aSampleWithAFieldTooManyOrTooFewIsNoSampleOfTheRecord() {
        var more = ContractSample.reading("more", ACTIVE.replace("\"name\"", "\"color\": \"red\", \"name\""));
        var less = ContractSample.reading("less", ACTIVE.replace("\"name\": \"Andes\",", ""));

        assertThatThrownBy(() -> more.as(CompanyView.class)).hasMessageContaining("color");
        assertThatThrownBy(() -> less.as(CompanyView.class)).hasMessageContaining("name");
    }

    @Test
    void anAnswerWithOtherValuesIsStillTrue() {
        assertThatCode(() -> sample.isTrueOf(ACTIVE.replace("COMP-1", "COMP-2")
                        .replace("\"CO\"", "null")
                        .replace("true", "false")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"company_id\": \"COMP-1\"}",
                "{\"company_id\": \"COMP-1\", \"name\": \"A\", \"country\": \"CO\", \"active\": \"yes\", \"verified\": true,"
                        + " \"verification_status\": \"v\"}",
                "{\"company_id\": \"COMP-1\", \"name\": \"A\", \"country\": \"CO\", \"active\": true, \"verified\": true,"
                        + " \"verification_status\": \"v\", \"more\": 1}",
                "[]"
            })
    void anAnswerOfAnotherShapeIsNot(String answer) {
        assertThatThrownBy(() -> sample.isTrueOf(answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("active-company");
    }

    @Test
    void aSampleThatIsNotThereSaysWhereItShouldBe() {
        assertThatThrownBy(() -> ContractSample.of("customer", "no-such-case").json())
                .hasMessageContaining("contracts/customer/no-such-case.json");
    }
}
