package com.quenty.intlshipping.hscodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ApiClient;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class HsCodeIT {

    private static final String PATH = "/api/v1/shipping/hs-codes";

    private final ApiClient api;

    HsCodeIT(RestTestClient http) {
        this.api = ApiClient.of(http);
    }

    @ParameterizedTest
    @CsvSource({"chapter, 97", "heading, 1229", "subheading, 5613"})
    void theEditionOf2022IsThereFromTheStart(String level, int count) {
        assertThat(api.get(PATH + "?count=true&limit=1&level=" + level).number("total"))
                .isEqualTo(count);
    }

    @Test
    void aSubheadingHasTheLinesAboveItAndItsSection() {
        var code = api.get(PATH + "/847130").is(200);

        assertThat(code.text("level")).isEqualTo("subheading");
        assertThat(code.text("description")).startsWith("Automatic data processing machines; portable");
        assertThat(code.text("section.number")).isEqualTo("XVI");
        assertThat(code.number("edition")).isEqualTo(2022);
        assertThat(code.at("national_suffix").isNull()).isTrue();
        assertThat(code.at("parents")
                        .valueStream()
                        .map(line -> line.path("code").asString()))
                .containsExactly("84", "8471");
    }

    @ParameterizedTest
    @CsvSource({"8471.30.0100, 8471300100, 0100", "09012101, 09012101, 01", "847130010012, 847130010012, 010012"})
    void aNationalCodeIsItsSubheadingAndASuffix(String written, String digits, String suffix) {
        var code = api.get(PATH + "/{code}", written).is(200);

        assertThat(code.text("code")).isEqualTo(digits);
        assertThat(code.text("national_suffix")).isEqualTo(suffix);
        assertThat(code.text("level")).isEqualTo("subheading");
    }

    @ParameterizedTest
    @CsvSource({
        "77, chapter 77",
        "7701, chapter 77",
        "770110, chapter 77",
        "98, chapter 98",
        "8499, heading 8499",
        "849910, heading 8499",
        "847131, subheading 847131",
        "84713101, subheading 847131"
    })
    void whatTheEditionLacksIsNotFoundAndTheWidestMissingLineIsNamed(String code, String missing) {
        assertThat(api.get(PATH + "/" + code).problem(404, "hs-code-not-found").text("detail"))
                .isEqualTo("The Harmonized System 2022 has no %s.".formatted(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "847", "84713", "8471301", "8471300100123", "8471.30.01A", "coffee"})
    void whatIsNoCodeIsRefused(String written) {
        api.get(PATH + "/{code}", written).problem(400, "validation-failed", "code");
    }

    @Test
    void oneWalksDownFromSectionsToSubheadings() {
        assertThat(api.get(PATH + "?section=XVI&level=chapter").items("code")).containsExactly("84", "85");
        assertThat(api.get(PATH + "?parent=09").items("code"))
                .containsExactly("0901", "0902", "0903", "0904", "0905", "0906", "0907", "0908", "0909", "0910");
        assertThat(api.get(PATH + "?parent=0901").items("code"))
                .containsExactly("090111", "090112", "090121", "090122", "090190");
        assertThat(api.get(PATH + "?parent=77").items("code")).isEmpty();
        api.get(PATH + "?parent=847130").problem(400, "validation-failed");
        api.get(PATH + "?level=part").problem(400, "validation-failed", "level");
    }

    @Test
    void aSearchFindsWordsInAnyInflection() {
        assertThat(api.get(PATH + "?level=subheading&q=roast coffee").items("code"))
                .contains("090111", "090121");
        assertThat(api.get(PATH + "?level=heading&q=UMBRELLA").items("code")).containsExactly("4404", "6601");
        assertThat(api.get(PATH + "?q=frobnicator").items("code")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "laptop, 847130",
        "Laptops, 847130",
        "smartphone, 851713",
        "cotton t-shirts, 610910",
        "lithium ion battery, 850760",
        "umbrellas with a telescopic shaft, 660191",
        "avocados, 080440",
        "aguacates, 080440",
        "wrist watch automatic winding, 910221",
        "esmeraldas, 710391"
    })
    void aSuggestionFindsTheSubheadingOfGoods(String q, String code) {
        var answer = api.get(PATH + "/suggest?q={q}&limit=20", q).is(200);

        assertThat(answer.items("code")).contains(code);
    }

    @Test
    void theBestComesFirstAndSaysWhy() {
        var answer = api.get(PATH + "/suggest?q=laptop").is(200);

        assertThat(answer.items("code")).first().isEqualTo("847130");
        assertThat(answer.decimal("items.0.score")).isEqualByComparingTo("1");
        assertThat(answer.text("items.0.reasons.0.asked")).isEqualTo("laptop");
        assertThat(answer.text("items.0.reasons.0.kind")).isEqualTo("synonym");
        assertThat(answer.text("items.0.reasons.0.meaning")).isEqualTo("portable automatic data processing machines");
        assertThat(answer.text("items.0.reasons.0.found_in")).isEqualTo("subheading");
        assertThat(answer.items("code")).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aMistypedWordFindsTheOneThatIsWrittenAlike() {
        var answer = api.get(PATH + "/suggest?q=cofee").is(200);

        assertThat(answer.items("code")).isNotEmpty().allMatch(code -> code.matches("0901..|2101.."));
        assertThat(answer.text("items.0.reasons.0.kind")).isEqualTo("similar");
        assertThat(answer.text("items.0.reasons.0.meaning")).isEqualTo("coffe");
    }

    @Test
    void wordsThatSayNothingSuggestNothing() {
        assertThat(api.get(PATH + "/suggest?q=of the").is(200).items("code")).isEmpty();
        assertThat(api.get(PATH + "/suggest?q={q}", "'!?&|:*").is(200).items("code"))
                .isEmpty();
        assertThat(api.get(PATH + "/suggest?q=qqqqqqqq").is(200).items("code")).isEmpty();
        assertThat(api.get(PATH + "/suggest?q=commodities not specified according to kind&limit=20")
                        .items("code"))
                .doesNotContain("999999");
    }

    @Test
    void aQuestionHasBounds() {
        api.get(PATH + "/suggest").problem(400, "validation-failed", "q");
        api.get(PATH + "/suggest?q=x").problem(400, "validation-failed", "q");
        api.get(PATH + "/suggest?q=coffee&limit=21").problem(400, "validation-failed", "limit");
        api.get(PATH + "/suggest?q={q}", "word ".repeat(51)).is(200);
        api.get(PATH + "/suggest?q={q}", "x".repeat(256)).problem(400, "validation-failed", "q");
    }

    @Test
    void everybodyWithThePermissionReadsIt() {
        api.as(Tokens.with("hs-codes:read").company("COMP-1")).get(PATH + "/09").is(200);
    }
}
