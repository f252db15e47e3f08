package com.quenty.intlshipping.hscodes;

import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipping/hs-codes")
@Tag(name = "hs-codes", description = "The Harmonized System of 2022, by which customs of all countries know goods.")
class HsCodeController {

    @Schema(description = "The best first.")
    record HsSuggestionList(List<HsSuggestionResponse> items) {}

    private final HsCodeQueries queries;
    private final HsSuggestionService suggestions;

    HsCodeController(HsCodeQueries queries, HsSuggestionService suggestions) {
        this.queries = queries;
        this.suggestions = suggestions;
    }

    @GetMapping
    @RequiresPermission("hs-codes:read")
    @CommonData
    @Operation(summary = "List chapters, headings and subheadings")
    PageResponse<HsCodeSummary> list(@Valid @ParameterObject HsCodeFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @GetMapping("/suggest")
    @RequiresPermission("hs-codes:read")
    @CommonData
    @Operation(
            summary = "Suggest subheadings for goods",
            description =
                    "By the words of subheadings, headings and chapters in any inflection, by synonyms in English and"
                            + " Spanish, and for words that are unknown by those that are written alike. Each says why. A"
                            + " suggestion is no ruling: customs decide.")
    HsSuggestionList suggest(@Valid @ParameterObject HsSuggestionFilter filter) {
        return new HsSuggestionList(suggestions.suggest(filter));
    }

    @GetMapping("/{code}")
    @RequiresPermission("hs-codes:read")
    @CommonData
    @Operation(
            summary = "Get a chapter, heading or subheading",
            description =
                    "Two, four or six digits, or up to twelve with those that a country adds, of which only the first six"
                            + " are looked up. Full stops and blanks between them don't matter.")
    HsCodeResponse get(@PathVariable String code) {
        return queries.get(HsNumber.parse("code", code));
    }
}
