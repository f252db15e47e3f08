package com.quenty.order.products;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.order.sellers.SellerStore;
import com.quenty.order.skus.SkuRules;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Creates and changes single products. */
@Service
public class ProductService {

    static final String SUBJECT = "product";

    /** The key decides, not a query beforehand: two products may be created at the same moment. */
    private static final Map<String, Supplier<DomainProblem>> TAKEN =
            Map.of("products_sku_key", ProductProblems.DuplicateSku::new);

    private final ProductRepository products;
    private final ProductFactsQueries facts;
    private final SellerStore sellers;
    private final CustomerDirectory customers;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    ProductService(
            ProductRepository products,
            ProductFactsQueries facts,
            SellerStore sellers,
            CustomerDirectory customers,
            StateHistory history,
            Idempotency idempotency,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.products = products;
        this.sellers = sellers;
        this.customers = customers;
        this.facts = facts;
        this.history = history;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    ProductResponse create(Caller caller, CreateProductRequest request) {
        var company = RowScope.companyForNew(caller, request.companyId());
        return UniqueKeys.refusing(
                TAKEN,
                () -> idempotency.once(ProductResponse.class, () -> trading(company), seller -> {
                    sellers.sells(seller);
                    return saved(new Product(request.sku(), seller, request.details(), caller.id()));
                }));
    }

    private String trading(String company) {
        customers.requireTrading(company, "/company_id");
        return company;
    }

    @Transactional(readOnly = true)
    ProductResponse get(Caller caller, int id) {
        return isCustomer(caller) ? forCustomers(products.findOnSale(id)) : ProductResponse.of(find(caller, id));
    }

    @Transactional(readOnly = true)
    ProductResponse getBySku(Caller caller, String sku) {
        var canonical = Objects.requireNonNull(SkuRules.canonical(sku));
        return isCustomer(caller)
                ? forCustomers(products.findOnSaleBySku(canonical))
                : ProductResponse.of(products.findBySku(canonical, RowScope.ofCompany(caller))
                        .orElseThrow(ProductProblems.NotFound::new));
    }

    /** They buy of any company, so they see what any sells, and not what only its seller is to know. */
    static boolean isCustomer(Caller caller) {
        return RowScope.of(caller).isOwn();
    }

    private static ProductResponse forCustomers(Optional<Product> onSale) {
        return ProductResponse.of(onSale.orElseThrow(ProductProblems.NotFound::new))
                .forCustomers();
    }

    ProductResponse revise(Caller caller, int id, IfMatch match, MergePatch<ProductRevision> patch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var product = find(caller, id);
            match.check(product.version());
            var revision = patch.applyTo(ProductRevision.of(product));
            if (!revision.currency().equals(product.currency())) {
                requireAmountsIn(patch, revision);
            }
            product.revise(revision, caller.id());
            return saved(product);
        }));
    }

    /** An amount that stays as it is would be worth another by a new currency alone. */
    private static void requireAmountsIn(MergePatch<ProductRevision> patch, ProductRevision revision) {
        if (!patch.touches("price")) {
            throw ValidationFailed.of("/price", "is needed when the currency changes");
        }
        if (revision.cost() != null && !patch.touches("cost")) {
            throw ValidationFailed.of("/cost", "is needed when the currency changes");
        }
    }

    ProductResponse deactivate(Caller caller, int id, IfMatch match, @Nullable String reason) {
        return move(caller, id, match, ProductStatus.INACTIVE, reason);
    }

    ProductResponse reactivate(Caller caller, int id, IfMatch match, @Nullable String reason) {
        return move(caller, id, match, ProductStatus.ACTIVE, reason);
    }

    private ProductResponse move(Caller caller, int id, IfMatch match, ProductStatus target, @Nullable String reason) {
        return idempotency.once(ProductResponse.class, () -> {
            var product = find(caller, id);
            match.check(product.version());
            var from = product.standing();
            product.move(target, caller.id());
            history.record(SUBJECT, String.valueOf(id), "active", from, target, reason);
            return saved(product);
        });
    }

    /**
     * Deletes a product that nothing has ever referred to. The database decides that, with the row locked: a query beforehand would
     * miss concurrent references.
     */
    void delete(Caller caller, int id, IfMatch match) {
        try {
            transaction.executeWithoutResult(status -> {
                var version = find(caller, id).version();
                match.check(version);
                int deleted = jdbc.sql("DELETE FROM products WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update();
                if (deleted == 0) {
                    throw match.lostRace();
                }
            });
        } catch (DataIntegrityViolationException referredTo) {
            throw new ProductProblems.InUse();
        }
    }

    /** Of those of the company, in one statement; unknown ids and those of others are absent. */
    @Transactional(readOnly = true)
    public Map<Integer, ProductFacts> factsOf(String companyId, Set<Integer> productIds) {
        return byId(facts.of(RowScope.ofCompany(companyId), productIds));
    }

    /** As above, of products that are known by id or by SKU; in no order. */
    @Transactional(readOnly = true)
    public List<ProductFacts> factsOf(String companyId, Set<Integer> productIds, Set<String> skus) {
        return facts.of(RowScope.ofCompany(companyId), productIds, skus);
    }

    /** Those of the categories that a product of the company has. */
    @Transactional(readOnly = true)
    public Set<String> categoriesOf(String companyId, Set<String> categories) {
        return facts.categoriesOf(companyId, categories);
    }

    /** For siblings, which may see all products. */
    @Transactional(readOnly = true)
    public Map<Integer, ProductFacts> factsOf(Set<Integer> productIds) {
        return byId(facts.of(RowScope.ALL, productIds));
    }

    /** Empty also when it is not visible to the caller. */
    @Transactional(readOnly = true)
    public Optional<ProductFacts> factsFor(Caller caller, int productId) {
        return facts.of(RowScope.ofCompany(caller), Set.of(productId)).stream().findFirst();
    }

    /** Those that the caller may see, customers among them; others are absent. */
    @Transactional(readOnly = true)
    public List<ProductFacts> visibleTo(Caller caller, Set<Integer> productIds) {
        return isCustomer(caller) ? facts.onSale(productIds) : facts.of(RowScope.ofCompany(caller), productIds);
    }

    private static Map<Integer, ProductFacts> byId(List<ProductFacts> found) {
        return found.stream().collect(Collectors.toMap(ProductFacts::productId, Function.identity()));
    }

    private Product find(Caller caller, int id) {
        return products.find(id, RowScope.ofCompany(caller)).orElseThrow(ProductProblems.NotFound::new);
    }

    private ProductResponse saved(Product product) {
        return ProductResponse.of(products.saveAndFlush(product));
    }
}
