package com.quenty.intlshipping.deniedparties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.intlshipping.declarations.Findings;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DeniedPartyLoadIT {

    private static final String PATH = "/api/v1/shipping/denied-party-lists";

    private final ApiClient api;
    private final DeniedPartyService service;

    DeniedPartyLoadIT(RestTestClient http, DeniedPartyService service) {
        this.api = ApiClient.of(http);
        this.service = service;
    }

    /** A file as a publisher would make it. */
    private DeniedPartyListResponse load(String date, String... names) {
        return service.load("""
                {"name": "Test", "date": "%s", "publisher": "unknown fields are passed over",
                 "entries": [{"reference": "T-1", "names": ["%s"]}]}""".formatted(date, String.join("\", \"", names)).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code code severity pointer} of what is found about these names. */
    private List<String> found(@Nullable String sender, @Nullable String company) {
        var answer = api.post(
                "/api/v1/shipping/validate",
                Json.of("sender", Json.of("name", sender), "recipient", Json.of("company", company)));
        return Findings.of(answer, "part");
    }

    @Test
    void aLaterListTakesThePlaceOfTheOneBeforeAndAnOlderOneDoesNot() {
        var loaded = load("2026-06-01", "Brunhilde Xylophonia");

        assertThat(api.get(PATH + "/{list_id}", loaded.listId()).is(200).number("name_count"))
                .isEqualTo(1);
        assertThat(found("Brunhilde Xylophonia", null)).containsExactly("party-denied block /sender/name");
        assertThat(found("Zoltan Quibberdink", null)).isEmpty();
        assertThat(load("2026-06-01", "Brunhilde Xylophonia").listId()).isEqualTo(loaded.listId());

        var corrected = load("2026-06-01", "Brunhilde Xylophonia", "Another Corrected");
        assertThat(corrected.listId()).isNotEqualTo(loaded.listId());
        assertThat(found(null, "Another Corrected")).containsExactly("party-denied block /recipient/company");

        assertThatThrownBy(() -> load("2026-05-31", "Somebody Older"))
                .isInstanceOf(DeniedPartyProblems.DeniedPartyListOutdated.class);
        api.post(PATH + "/load").problem(409, "denied-party-list-outdated");
        assertThat(api.get(PATH).text("items.0.list_id")).isEqualTo(corrected.listId());
    }
}
