package com.quenty.order.products;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "products", description = "The catalogue: products of companies, and their prices.")
class ProductController {

    private final ProductService service;
    private final ProductQueries queries;
    private final ProductUpsertService upsert;

    ProductController(ProductService service, ProductQueries queries, ProductUpsertService upsert) {
        this.service = service;
        this.queries = queries;
        this.upsert = upsert;
    }

    @GetMapping
    @RequiresPermission("products:read")
    @Operation(
            summary = "List and search products",
            description =
                    "Companies see their own products. Customers see the active products of all companies that trade, without"
                            + " cost and shelf life; of one company with `company_id`.")
    PageResponse<ProductSummary> list(
            Caller caller, @Valid @ParameterObject ProductFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("products:create")
    @Operation(
            summary = "Create a product",
            description = "It is on sale at once. SKUs are unique across the platform: one that another company uses"
                    + " is taken too.")
    ResponseEntity<ProductResponse> create(Caller caller, @Valid @RequestBody CreateProductRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<ProductResponse> created(ProductResponse product) {
        return Created.at("/api/v1/products/{id}", product, product.id());
    }

    @PostMapping("/upsert")
    @RequiresPermission("products:import")
    @Operation(
            summary = "Create and change up to 1,000 products",
            description =
                    "By company and SKU. A row that breaks a rule is reported in its result and the others are kept; a"
                            + " malformed body is refused as a whole. Members that a row leaves out are removed; whether a product is on"
                            + " sale stays as it is.")
    UpsertResponse upsert(Caller caller, @Valid @RequestBody UpsertProductsRequest request) {
        return upsert.upsert(caller, request);
    }

    @GetMapping("/by-sku/{sku}")
    @RequiresPermission("products:read")
    @Operation(
            summary = "Get a product by its SKU",
            description = "Percent-encoded: `A/B+1` is `/api/v1/products/by-sku/A%2FB+1`.")
    ProductResponse getBySku(Caller caller, @PathVariable("sku") String sku) {
        return service.getBySku(caller, sku);
    }

    @GetMapping("/{id}")
    @RequiresPermission("products:read")
    @Operation(
            summary = "Get a product",
            description = "Customers get the active products of companies that trade, without `cost` and"
                    + " `min_shelf_life_days`: these members are left out.")
    ProductResponse get(Caller caller, @PathVariable("id") int id) {
        return service.get(caller, id);
    }

    @PatchMapping("/{id}")
    @RequiresPermission("products:update")
    @Operation(
            summary = "Change a product",
            description = "Orders keep the price they were placed at. SKU and company never change.")
    ProductResponse revise(
            Caller caller, @PathVariable("id") int id, IfMatch match, @RequestBody MergePatch<ProductRevision> patch) {
        return service.revise(caller, id, match, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("products:delete")
    @Operation(
            summary = "Delete a product",
            description = "Refused once an order, stock or the stock ledger has referred to it: deactivate it then.")
    void delete(Caller caller, @PathVariable("id") int id, IfMatch match) {
        service.delete(caller, id, match);
    }

    @PostMapping("/{id}/deactivate")
    @RequiresPermission("products:deactivate")
    @Operation(
            summary = "Take a product off sale",
            description = "It can't be ordered any more; orders that have been placed go on.")
    ProductResponse deactivate(
            Caller caller,
            @PathVariable("id") int id,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.deactivate(caller, id, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{id}/reactivate")
    @RequiresPermission("products:deactivate")
    @Operation(summary = "Put a product on sale again")
    ProductResponse reactivate(
            Caller caller,
            @PathVariable("id") int id,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.reactivate(caller, id, match, OptionalReasonRequest.of(request));
    }

    @GetMapping("/{id}/prices")
    @RequiresPermission("products:read")
    @Operation(summary = "List the prices a product has had", description = "Latest first.")
    PageResponse<PriceChange> prices(Caller caller, @PathVariable("id") int id, @ParameterObject PageRequest page) {
        return queries.prices(caller, id, page);
    }

    @GetMapping("/{id}/history")
    @RequiresPermission("products:read")
    @Operation(summary = "List when a product was taken off sale and put back", description = "Latest first.")
    PageResponse<StateChange> history(Caller caller, @PathVariable("id") int id, @ParameterObject PageRequest page) {
        return queries.history(caller, id, page);
    }
}
